package fr.alin.adapters.synthetic;

import fr.alin.mail.Language;
import fr.alin.offer.Dwelling;
import fr.alin.offer.Pictures;
import fr.alin.shared.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Stylised homes, drawn from their number: walls, roof, windows, trees and a sky. No script, no text,
 * no outside reference in the document, so that it may be served as an image under a strict policy.
 */
final class DrawnPictures implements Pictures {

  static final int COUNT = 24;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int GROUND = 330;

  /** Wall, roof or band, door; soft tones that keep their contrast. */
  private record Palette(String wall, String roof, String door, String fr, String en) {}

  private record Sky(String colour, String sun, String fr, String en) {}

  private static final List<Palette> PALETTES =
      List.of(
          new Palette("#f1d9b5", "#9c4a32", "#3f6f5f", "crème", "cream"),
          new Palette("#e2a58f", "#6b3d3a", "#2f4a6b", "rose brique", "brick pink"),
          new Palette("#cfdfe6", "#41576b", "#a8552f", "bleu pâle", "pale blue"),
          new Palette("#dfe3c4", "#5d6b3a", "#7a3f52", "vert tilleul", "lime green"));

  private static final List<Sky> SKIES =
      List.of(
          new Sky("#cfe8f7", "#ffd166", "en plein jour", "in daylight"),
          new Sky("#f9dcc4", "#f4845f", "au soleil couchant", "at sunset"));

  @Override
  public int count() {
    return COUNT;
  }

  @Override
  public Fact<byte[]> svg(int number) {
    return number < 1 || number > COUNT
        ? Fact.unknown("picture")
        : Fact.known(draw(number).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String alternative(int number, Language language) {
    if (number < 1 || number > COUNT) {
      return "";
    }
    var palette = palette(number);
    var sky = sky(number);
    var storeys = storeys(number);
    return switch (language) {
      case FR ->
          (storeys == 1
                  ? "Dessin d’une maison "
                  : "Dessin d’un immeuble de " + storeys + " niveaux, ")
              + palette.fr()
              + ", "
              + sky.fr();
      case EN ->
          (storeys == 1
                  ? "Drawing of a house, "
                  : "Drawing of a building of " + storeys + " storeys, ")
              + palette.en()
              + ", "
              + sky.en();
    };
  }

  private static Palette palette(int number) {
    return PALETTES.get((number - 1) % PALETTES.size());
  }

  private static Sky sky(int number) {
    return SKIES.get((number - 1) / PALETTES.size() % SKIES.size());
  }

  /** A drawing of a home of this kind: houses come first, flats after them. */
  static int of(Dwelling.Kind kind, Dice dice) {
    var houses = PALETTES.size() * SKIES.size();
    return kind == Dwelling.Kind.HOUSE ? dice.between(1, houses) : dice.between(houses + 1, COUNT);
  }

  /** One storey is a house; three and five are flats. */
  private static int storeys(int number) {
    return 1 + (number - 1) / (PALETTES.size() * SKIES.size()) * 2;
  }

  private static String draw(int number) {
    var palette = palette(number);
    var sky = sky(number);
    var dice = Dice.of(SyntheticWorld.DEMONSTRATION, "picture", number);
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    rectangle(svg, 0, 0, WIDTH, HEIGHT, sky.colour());
    circle(svg, dice.between(60, 580), dice.between(50, 110), 34, sky.sun());
    ellipse(svg, dice.between(80, 260), 90, 62, 18);
    ellipse(svg, dice.between(340, 560), 130, 74, 20);
    rectangle(svg, 0, GROUND, WIDTH, HEIGHT - GROUND, "#8fb573");
    rectangle(svg, 0, GROUND + 34, WIDTH, 14, "#d8d2c4");
    for (var i = 0; i < 4; i++) {
      tree(svg, i < 2 ? dice.between(20, 130) : dice.between(510, 620), dice.between(30, 52));
    }
    building(svg, storeys(number), palette, dice);
    return svg.append("</svg>").toString();
  }

  private static void building(StringBuilder svg, int storeys, Palette palette, Dice dice) {
    var storeyHeight = storeys == 1 ? 110 : 46;
    var width = storeys == 1 ? dice.between(220, 280) : dice.between(250, 330);
    var height = storeys * storeyHeight;
    var left = (WIDTH - width) / 2;
    var top = GROUND - height;
    rectangle(svg, left, top, width, height, palette.wall());
    if (storeys == 1) {
      polygon(
          svg,
          (left - 22)
              + ","
              + top
              + " "
              + (left + width / 2)
              + ","
              + (top - 84)
              + " "
              + (left + width + 22)
              + ","
              + top,
          palette.roof());
      rectangle(svg, left + width * 3 / 4, top - 74, 22, 46, palette.roof());
    } else {
      rectangle(svg, left - 8, top - 12, width + 16, 12, palette.roof());
    }
    var columns = width / 62;
    var step = width / columns;
    for (var storey = 0; storey < storeys; storey++) {
      for (var column = 0; column < columns; column++) {
        var middle = storey == storeys - 1 && column == columns / 2;
        var x = left + column * step + (step - 28) / 2;
        var y = top + storey * storeyHeight + (storeys == 1 ? 30 : 9);
        if (!middle) {
          rectangle(svg, x, y, 28, storeys == 1 ? 36 : 26, dice.chance(25) ? "#ffe9a8" : "#5b7c99");
          if (storeys > 1 && dice.chance(45)) {
            rectangle(svg, x - 5, y + 27, 38, 5, palette.roof());
          }
        }
      }
    }
    var doorHeight = storeys == 1 ? 62 : 36;
    rectangle(
        svg,
        left + (columns / 2) * step + (step - 30) / 2,
        GROUND - doorHeight,
        30,
        doorHeight,
        palette.door());
  }

  private static void tree(StringBuilder svg, int x, int radius) {
    rectangle(svg, x - 5, GROUND - 40, 10, 46, "#7a5a3c");
    circle(svg, x, GROUND - 40 - radius / 2, radius, "#5f8f58");
  }

  private static void rectangle(
      StringBuilder svg, int x, int y, int width, int height, String fill) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
            x,
            y,
            width,
            height,
            fill));
  }

  private static void circle(StringBuilder svg, int x, int y, int radius, String fill) {
    svg.append(
        String.format(
            Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>", x, y, radius, fill));
  }

  private static void ellipse(StringBuilder svg, int x, int y, int rx, int ry) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<ellipse cx=\"%d\" cy=\"%d\" rx=\"%d\" ry=\"%d\" fill=\"#ffffff\" fill-opacity=\"0.7\"/>",
            x,
            y,
            rx,
            ry));
  }

  private static void polygon(StringBuilder svg, String points, String fill) {
    svg.append("<polygon points=\"")
        .append(points)
        .append("\" fill=\"")
        .append(fill)
        .append("\"/>");
  }
}
