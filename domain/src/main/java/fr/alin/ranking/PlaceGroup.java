package fr.alin.ranking;

import java.util.Arrays;

/**
 * Requests of one place that any offer treats alike but for amounts, points and dates: same size for
 * dwelling, same categories, same flags. Columns side by side, in the order of registration, so that
 * the oldest and those older than a date stand at the front. Within a date the slot decides.
 */
final class PlaceGroup {

  private static final int FIRST_CAPACITY = 8;

  final int persons;
  final int socialCategory;
  final int intermediateCategory;
  final boolean numberValid;

  /** Whether a far old home gives mobility; the old homes are only kept then. */
  final boolean mobile;

  private int size;
  private int[] registered = new int[FIRST_CAPACITY];
  private int[] slots = new int[FIRST_CAPACITY];
  private int[] social = new int[FIRST_CAPACITY];
  private int[] intermediate = new int[FIRST_CAPACITY];
  private int[] means = new int[FIRST_CAPACITY];
  private int[] monthly = new int[FIRST_CAPACITY];

  /** Static points times four plus the size class. */
  private int[] points = new int[FIRST_CAPACITY];

  /** Numbers of {@link Lineages}. */
  private int[] lineages = new int[FIRST_CAPACITY];

  private int[] homes;

  PlaceGroup(PlaceRow like) {
    persons = like.persons();
    socialCategory = like.socialCategory();
    intermediateCategory = like.intermediateCategory();
    numberValid = like.numberValid();
    mobile = isMobile(like);
    homes = new int[mobile ? FIRST_CAPACITY : 0];
  }

  /** The same for all rows of one group, and for no others. */
  static int key(PlaceRow row) {
    return row.persons() << 16
        | row.socialCategory() << 9
        | row.intermediateCategory() << 2
        | (row.numberValid() ? 2 : 0)
        | (isMobile(row) ? 1 : 0);
  }

  private static boolean isMobile(PlaceRow row) {
    return row.jobChange() && row.home() >= 0;
  }

  /** Whether the amounts stay within what the columns hold. */
  static boolean holds(PlaceRow row) {
    return row.monthlyIncome() <= OfferFigures.NARROW_CENTS
        && row.housingBenefit() <= OfferFigures.NARROW_CENTS
        && row.socialIncome() < OfferFigures.YEARLY_LIMIT
        && row.intermediateIncome() < OfferFigures.YEARLY_LIMIT;
  }

  int size() {
    return size;
  }

  int registered(int index) {
    return registered[index];
  }

  int slot(int index) {
    return slots[index];
  }

  long bytes() {
    return 4L * (8L * registered.length + homes.length) + 160L;
  }

  void add(PlaceRow row, int slot, int lineage) {
    var at = indexOf(row.registeredOn(), slot);
    if (at >= 0) {
      throw new IllegalStateException("a request stands twice in a place");
    }
    if (size == registered.length) {
      grow(size + Math.max(FIRST_CAPACITY, size / 8));
    }
    open(-at - 1);
    fill(-at - 1, row, slot, lineage);
  }

  /** At the end, while loading; {@link #sort} puts the group in order. */
  void addLast(PlaceRow row, int slot, int lineage) {
    if (size == registered.length) {
      grow(size + Math.max(FIRST_CAPACITY, size / 2));
    }
    fill(size++, row, slot, lineage);
  }

  private void fill(int at, PlaceRow row, int slot, int lineage) {
    registered[at] = row.registeredOn();
    slots[at] = slot;
    social[at] = yearly(row.socialIncome());
    intermediate[at] = yearly(row.intermediateIncome());
    monthly[at] = (int) row.monthlyIncome();
    means[at] = (int) (row.monthlyIncome() + row.housingBenefit());
    points[at] = row.staticPoints() << 2 | row.sizeClass();
    lineages[at] = lineage;
    if (mobile) {
      homes[at] = row.home();
    }
  }

  /** What is unknown is under no ceiling. */
  private static int yearly(long cents) {
    return cents < 0 ? OfferFigures.YEARLY_LIMIT : (int) cents;
  }

  void remove(int registeredOn, int slot) {
    var at = indexOf(registeredOn, slot);
    if (at < 0) {
      throw new IllegalStateException("a request stands where it is not looked for");
    }
    size--;
    for (var column : columns()) {
      System.arraycopy(column, at + 1, column, at, size - at);
    }
  }

  private void open(int at) {
    for (var column : columns()) {
      System.arraycopy(column, at, column, at + 1, size - at);
    }
    size++;
  }

  private int[][] columns() {
    return mobile
        ? new int[][] {
          registered, slots, social, intermediate, means, monthly, points, lineages, homes
        }
        : new int[][] {registered, slots, social, intermediate, means, monthly, points, lineages};
  }

  private void grow(int capacity) {
    registered = Arrays.copyOf(registered, capacity);
    slots = Arrays.copyOf(slots, capacity);
    social = Arrays.copyOf(social, capacity);
    intermediate = Arrays.copyOf(intermediate, capacity);
    means = Arrays.copyOf(means, capacity);
    monthly = Arrays.copyOf(monthly, capacity);
    points = Arrays.copyOf(points, capacity);
    lineages = Arrays.copyOf(lineages, capacity);
    if (mobile) {
      homes = Arrays.copyOf(homes, capacity);
    }
  }

  /** In order, and without room to spare: most groups change little after they are loaded. */
  void sort() {
    var keys = new long[size];
    for (var i = 0; i < size; i++) {
      keys[i] = (long) registered[i] << 32 | i;
    }
    // Slots are given in the order of loading, so that the place in the load orders one date.
    Arrays.sort(keys);
    var order = new int[size];
    for (var i = 0; i < size; i++) {
      order[i] = (int) keys[i];
    }
    registered = inOrder(registered, order);
    slots = inOrder(slots, order);
    social = inOrder(social, order);
    intermediate = inOrder(intermediate, order);
    means = inOrder(means, order);
    monthly = inOrder(monthly, order);
    points = inOrder(points, order);
    lineages = inOrder(lineages, order);
    if (mobile) {
      homes = inOrder(homes, order);
    }
  }

  private static int[] inOrder(int[] column, int[] order) {
    var sorted = new int[order.length];
    for (var i = 0; i < order.length; i++) {
      sorted[i] = column[order[i]];
    }
    return sorted;
  }

  /** First index registered on the day or later. */
  int firstFrom(int day) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (registered[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the request stands; less than zero, −1 − where it would stand, when it does not. */
  int indexOf(int registeredOn, int slot) {
    var low = 0;
    var high = size - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var compared = Integer.compare(registered[middle], registeredOn);
      if (compared == 0) {
        compared = Integer.compare(slots[middle], slot);
      }
      if (compared < 0) {
        low = middle + 1;
      } else if (compared > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1 - low;
  }

  boolean matches(OfferFigures offer) {
    return persons >= offer.minPersons
        && persons <= offer.maxPersons
        && (numberValid || !offer.numberAsked)
        && offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory) > 0;
  }

  /** One row of a group that matches. */
  boolean eligible(int index, OfferFigures offer) {
    var income = offer.social ? social[index] : intermediate[index];
    var category = offer.social ? socialCategory : intermediateCategory;
    return income < offer.narrowCeiling(category)
        && means[index] >= offer.narrowLeastMeans()
        && offer.isFor(lineages[index]);
  }

  int ownPoints(int index, OfferFigures offer) {
    var far = mobile ? offer.near.outside(homes[index]) : 0;
    return (points[index] >> 2)
        + far * offer.mobility
        + offer.effortPoints(monthly[index], (long) means[index] - monthly[index]);
  }

  int sizeClass(int index) {
    return points[index] & 3;
  }

  /** How many of a range are eligible. */
  int countEligible(int from, int to, OfferFigures offer) {
    if (offer.isReserved()) {
      return countOneByOne(from, to, offer);
    }
    return countEligible(
        offer.social ? social : intermediate,
        means,
        from,
        to,
        offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory),
        offer.narrowLeastMeans() - 1);
  }

  /** For a company's people, who are few: in a place of 100 000 it takes a millisecond. */
  private int countOneByOne(int from, int to, OfferFigures offer) {
    var count = 0;
    for (var i = from; i < to; i++) {
      count += eligible(i, offer) ? 1 : 0;
    }
    return count;
  }

  /**
   * Two differences are below zero exactly when both bounds are met; the sign of their conjunction is
   * added up. No branch, no call, 32 bits: the compiler makes it eight or sixteen rows at a time.
   */
  private static int countEligible(
      int[] income, int[] means, int from, int to, int ceiling, int needed) {
    var count = 0;
    for (var i = from; i < to; i++) {
      count += ((income[i] - ceiling) & (needed - means[i])) >>> 31;
    }
    return count;
  }

  /** Index in a tally: eligible rows that registered before the split. */
  static final int OLDER = 0;

  /** Index in a tally: all eligible rows. */
  static final int ELIGIBLE = 1;

  /** Index in a tally: those of them that are ahead. */
  static final int AHEAD = 2;

  /**
   * Adds up how many rows are eligible, how many of these stand in front of the split, and how many
   * are ahead of somebody before seniority: at least {@code total} points for those in front of the
   * split, who registered earlier, and one more for the others.
   *
   * @param room at least as long as the group; what stands in it is lost
   */
  void tally(
      int split,
      OfferFigures offer,
      int total,
      int boostedClass,
      int balancing,
      int[] room,
      int[] tally) {
    if (!offer.isNarrow() || offer.isReserved()) {
      tallyOneByOne(split, offer, total, boostedClass, balancing, tally);
      return;
    }
    tally(
        offer.social ? social : intermediate,
        means,
        monthly,
        points,
        homes,
        offer.near.bits(),
        room,
        split,
        size,
        offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory),
        offer.narrowLeastMeans() - 1,
        (int) (100 * offer.rent),
        offer.effort,
        total,
        offer.bandFrom - 100,
        offer.bandTo - 99,
        offer.reciprocal(),
        mobile ? offer.mobility : 0,
        boostedClass,
        balancing,
        tally);
  }

  /**
   * No division. The <em>slack</em> of a row are the effort points that it can do without. It is ahead
   * when these are all of them, or when there are some and the rate lies at most slack / slope percent
   * outside the band; and floor(100 × cost / income) lies between two whole numbers exactly when low ×
   * income ≤ 100 × cost &lt; (high + 1) × income. Cost is rent less benefit, and benefit is means less
   * income: 100 × income has gone to the other side. Without income no rate fits, as it should.
   *
   * <p>Several short loops, because the compiler makes only short bodies parallel; and all of them in
   * one method, too long to be taken into its caller, because among the loops of the caller it
   * sometimes gives up (measured: one start in three, then five times slower).
   */
  private static void tally(
      int[] income,
      int[] means,
      int[] monthly,
      int[] points,
      int[] homes,
      long[] near,
      int[] room,
      int split,
      int size,
      int ceiling,
      int needed,
      int rent,
      int effort,
      int total,
      int bandFrom,
      int bandAfter,
      int reciprocal,
      int mobility,
      int boostedClass,
      int balancing,
      int[] tally) {
    var shift = effort - total;
    for (var i = 0; i < split; i++) {
      var packed = points[i];
      room[i] = (packed >> 2) + ((((packed & 3) ^ boostedClass) - 1) >> 31 & balancing) + shift;
    }
    var backShift = shift - 1;
    for (var i = split; i < size; i++) {
      var packed = points[i];
      room[i] = (packed >> 2) + ((((packed & 3) ^ boostedClass) - 1) >> 31 & balancing) + backShift;
    }
    if (mobility != 0) {
      for (var i = 0; i < size; i++) {
        var home = homes[i];
        room[i] += -((int) ~(near[home >>> 6] >>> home) & 1) & mobility;
      }
    }
    var nearlyAll = effort - 1;
    for (var i = 0; i < size; i++) {
      var slack = room[i];
      var distance = (slack * reciprocal) >>> 16;
      var salary = monthly[i];
      var cost = rent - 100 * means[i];
      var within =
          ((bandFrom - distance) * salary - cost - 1) & (cost - (bandAfter + distance) * salary);
      room[i] = (nearlyAll - slack) | (within & ~slack);
    }
    var older = 0;
    var ahead = 0;
    for (var i = 0; i < split; i++) {
      var fits = (income[i] - ceiling) & (needed - means[i]);
      older += fits >>> 31;
      ahead += (fits & room[i]) >>> 31;
    }
    var others = 0;
    for (var i = split; i < size; i++) {
      var fits = (income[i] - ceiling) & (needed - means[i]);
      others += fits >>> 31;
      ahead += (fits & room[i]) >>> 31;
    }
    tally[OLDER] += older;
    tally[ELIGIBLE] += older + others;
    tally[AHEAD] += ahead;
  }

  private void tallyOneByOne(
      int split, OfferFigures offer, int total, int boostedClass, int balancing, int[] tally) {
    for (var i = 0; i < size; i++) {
      if (eligible(i, offer)) {
        var boost = sizeClass(i) == boostedClass ? balancing : 0;
        tally[OLDER] += i < split ? 1 : 0;
        tally[ELIGIBLE]++;
        tally[AHEAD] += ownPoints(i, offer) + boost >= (i < split ? total : total + 1) ? 1 : 0;
      }
    }
  }
}
