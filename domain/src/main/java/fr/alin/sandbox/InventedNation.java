package fr.alin.sandbox;

import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented world of the size of the country, too large to be kept: its requests are drawn anew
 * whenever one asks. The same size and anchor give the same world on every machine.
 */
public interface InventedNation {

  /**
   * How large it is.
   *
   * @param requests imported before the anchor; three in a hundred are not submitted
   * @param offers all of them, those online included
   * @param online not yet closed at the anchor
   * @param applications that people try to make; the live ones are about a third
   */
  record Size(int requests, int offers, int online, int applications) {
    public Size {
      if (requests < 1 || requests > 9_000_000) {
        throw new IllegalArgumentException("requests: 1 to 9 000 000");
      }
      if (online < 0 || online > offers || applications < 0) {
        throw new IllegalArgumentException(
            "offers, those online and applications do not go together");
      }
    }

    /** With as many offers and applications for each request as the country has. */
    public static Size ofRequests(int requests) {
      var scale = Math.min(1.0, requests / 1_000_000.0);
      return new Size(
          requests,
          Math.max(200, (int) (20_000 * scale)),
          Math.max(20, (int) (2_000 * scale)),
          (int) (200_000 * scale));
    }
  }

  /** The day before whose start everything is history and from which deadlines count. */
  LocalDate anchor();

  Size size();

  /** Parents before their subsidiaries. */
  List<Company> companies();

  List<InventedLandlord> landlords();

  /** By deadline; those whose deadline lies before the anchor are closed at their deadline. */
  List<Offer> offers();

  /** The request of that number, from 0: the same on every call and on every thread. */
  HousingRequest request(int number);
}
