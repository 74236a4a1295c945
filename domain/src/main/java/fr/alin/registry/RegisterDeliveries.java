package fr.alin.registry;

import fr.alin.shared.Fact;
import java.util.List;

/** Port: files that the register delivers, one after the other, oldest first. */
public interface RegisterDeliveries {

  /** The oldest that was neither taken over nor set aside yet. */
  Fact<Delivery> next();

  /** One file, read once from its beginning and never held whole. */
  interface Delivery extends AutoCloseable {

    /** The next records, at most so many. */
    Part next(int limit);

    /** How many could not be told apart from others so far, because they have no number. */
    int nameless();

    /** All of it was taken over: it is not offered again. */
    void done();

    /** It cannot be taken over as it is: it is kept for whoever looks into it, and not offered again. */
    void refuse(Flaw flaw);

    @Override
    void close();
  }

  /** What comes next in a file. */
  sealed interface Part {
    record Records(List<Delivered> records) implements Part {
      public Records {
        records = List.copyOf(records);
      }
    }

    record End() implements Part {}

    /** From here on nothing can be told apart; what came before is good. */
    record Broken(Flaw flaw) implements Part {}
  }

  /** Why a file cannot be taken over. */
  enum Flaw {
    NOT_XML,
    /** Document types are refused: they can name files and addresses to be read. */
    DOCUMENT_TYPE,
    CUT_OFF,
    /** A record larger than any record can be. */
    TOO_LARGE,
    /** The file cannot be opened. */
    CLOSED
  }
}
