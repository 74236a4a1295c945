package fr.alin.adapters.synthetic;

import fr.alin.offer.Dwelling;
import fr.alin.reference.DwellingType;
import java.util.List;

/** A few sentences in French about an invented home; they say nothing that its fields contradict. */
final class Descriptions {

  private static final List<String> LIGHT =
      List.of(
          "Séjour lumineux, exposé au sud.",
          "Pièces claires sur cour arborée.",
          "Double exposition est-ouest.",
          "Vue dégagée sur un square.",
          "Séjour ouvert sur un balcon.");

  private static final List<String> COMFORT =
      List.of(
          "Chauffage collectif, eau chaude comprise dans les charges.",
          "Chauffage individuel au gaz.",
          "Raccordé au réseau de chaleur de la ville.",
          "Fenêtres à double vitrage, volets roulants.",
          "Cuisine indépendante, placards dans l’entrée.");

  private static final List<String> AROUND =
      List.of(
          "Écoles et commerces à cinq minutes à pied.", "Arrêt de bus au pied de l’immeuble.",
          "Gare à dix minutes à pied.", "Marché deux fois par semaine dans le quartier.",
          "Local à vélos fermé.", "Cave et place de stationnement possibles.");

  private Descriptions() {}

  static String of(
      Dwelling.Kind kind,
      DwellingType type,
      int surface,
      int floor,
      boolean lift,
      boolean accessible,
      Dice dice) {
    var rooms = type == DwellingType.T1 ? "une pièce" : type.rooms() + " pièces";
    var what = kind == Dwelling.Kind.HOUSE ? "Maison de " : "Appartement de ";
    var where =
        kind == Dwelling.Kind.HOUSE
            ? "avec jardin."
            : (floor == 0
                    ? "au rez-de-chaussée"
                    : floor == 1 ? "au 1er étage" : "au " + floor + "e étage")
                + (lift ? ", avec ascenseur." : floor == 0 ? "." : ", sans ascenseur.");
    return what
        + rooms
        + ", "
        + surface
        + " m², "
        + where
        + " "
        + dice.pick(LIGHT)
        + " "
        + dice.pick(COMFORT)
        + " "
        + dice.pick(AROUND)
        + (accessible ? " Accessible en fauteuil roulant." : "");
  }
}
