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
    return 4L * (7L * registered.length + homes.length) + 160L;
  }

  void add(PlaceRow row, int slot) {
    var at = indexOf(row.registeredOn(), slot);
    if (at >= 0) {
      throw new IllegalStateException("a request stands twice in a place");
    }
    if (size == registered.length) {
      grow(size + Math.max(FIRST_CAPACITY, size / 8));
    }
    open(-at - 1);
    fill(-at - 1, row, slot);
  }

  /** At the end, while loading; {@link #sort} puts the group in order. */
  void addLast(PlaceRow row, int slot) {
    if (size == registered.length) {
      grow(size + Math.max(FIRST_CAPACITY, size / 2));
    }
    fill(size++, row, slot);
  }

  private void fill(int at, PlaceRow row, int slot) {
    registered[at] = row.registeredOn();
    slots[at] = slot;
    social[at] = yearly(row.socialIncome());
    intermediate[at] = yearly(row.intermediateIncome());
    monthly[at] = (int) row.monthlyIncome();
    means[at] = (int) (row.monthlyIncome() + row.housingBenefit());
    points[at] = row.staticPoints() << 2 | row.sizeClass();
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
        ? new int[][] {registered, slots, social, intermediate, means, monthly, points, homes}
        : new int[][] {registered, slots, social, intermediate, means, monthly, points};
  }

  private void grow(int capacity) {
    registered = Arrays.copyOf(registered, capacity);
    slots = Arrays.copyOf(slots, capacity);
    social = Arrays.copyOf(social, capacity);
    intermediate = Arrays.copyOf(intermediate, capacity);
    means = Arrays.copyOf(means, capacity);
    monthly = Arrays.copyOf(monthly, capacity);
    points = Arrays.copyOf(points, capacity);
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
    return income < offer.narrowCeiling(category) && means[index] >= offer.narrowLeastMeans();
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
    return countEligible(
        offer.social ? social : intermediate,
        means,
        from,
        to,
        offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory),
        offer.narrowLeastMeans() - 1);
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

  /**
   * How many of a range are eligible (upper half), and how many of these have at least so many points
   * before seniority (lower half).
   */
  long count(int from, int to, OfferFigures offer, int least, int boostedClass, int balancing) {
    if (!offer.isNarrow()) {
      return countWide(from, to, offer, least, boostedClass, balancing);
    }
    return mobile
        ? countMobile(from, to, offer, least, boostedClass, balancing)
        : countNarrow(
            offer.social ? social : intermediate,
            means,
            monthly,
            points,
            from,
            to,
            offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory),
            offer.narrowLeastMeans() - 1,
            (int) (100 * offer.rent),
            offer.effort,
            offer.bandFrom,
            offer.bandTo + 1,
            offer.reciprocal(),
            offer.effort - least,
            boostedClass,
            balancing);
  }

  /**
   * No division. With {@code slack} = effort + own static points + balancing − least, the row has its
   * place when slack ≥ effort (whatever the rate), or when 0 ≤ slack and the rate lies at most slack /
   * slope percent outside the band; and floor(100 × cost / income) lies between two whole numbers
   * exactly when low × income ≤ 100 × cost &lt; (high + 1) × income. No income: no rate fits, as it should.
   */
  private static long countNarrow(
      int[] income,
      int[] means,
      int[] monthly,
      int[] points,
      int from,
      int to,
      int ceiling,
      int needed,
      int rent,
      int effort,
      int bandFrom,
      int bandAfter,
      int reciprocal,
      int shift,
      int boostedClass,
      int balancing) {
    var eligible = 0;
    var before = 0;
    for (var i = from; i < to; i++) {
      var fits = (income[i] - ceiling) & (needed - means[i]);
      var packed = points[i];
      var boost = (((packed & 3) ^ boostedClass) - 1) >> 31 & balancing;
      var slack = (packed >> 2) + boost + shift;
      var distance = (slack * reciprocal) >>> 16;
      var salary = monthly[i];
      var cost = rent - 100 * (means[i] - salary);
      var within =
          ((bandFrom - distance) * salary - cost - 1) & (cost - (bandAfter + distance) * salary);
      var ahead = fits & ((effort - 1 - slack) | (within & ~slack));
      eligible += fits >>> 31;
      before += ahead >>> 31;
    }
    return (long) eligible << 32 | before;
  }

  /** As the narrow count, with the mobility of each row looked up in the bits. */
  private long countMobile(
      int from, int to, OfferFigures offer, int least, int boostedClass, int balancing) {
    var income = offer.social ? social : intermediate;
    var ceiling = offer.narrowCeiling(offer.social ? socialCategory : intermediateCategory);
    var needed = offer.narrowLeastMeans() - 1;
    var near = offer.near.bits();
    var rent = (int) (100 * offer.rent);
    var shift = offer.effort - least;
    var eligible = 0;
    var before = 0;
    for (var i = from; i < to; i++) {
      var fits = (income[i] - ceiling) & (needed - means[i]);
      var packed = points[i];
      var home = homes[i];
      var far = -((int) ~(near[home >>> 6] >>> home) & 1) & offer.mobility;
      var boost = (((packed & 3) ^ boostedClass) - 1) >> 31 & balancing;
      var slack = (packed >> 2) + boost + far + shift;
      var distance = (slack * offer.reciprocal()) >>> 16;
      var salary = monthly[i];
      var cost = rent - 100 * (means[i] - salary);
      var within =
          ((offer.bandFrom - distance) * salary - cost - 1)
              & (cost - (offer.bandTo + 1 + distance) * salary);
      var ahead = fits & ((offer.effort - 1 - slack) | (within & ~slack));
      eligible += fits >>> 31;
      before += ahead >>> 31;
    }
    return (long) eligible << 32 | before;
  }

  private long countWide(
      int from, int to, OfferFigures offer, int least, int boostedClass, int balancing) {
    var eligible = 0;
    var before = 0;
    for (var i = from; i < to; i++) {
      if (eligible(i, offer)) {
        eligible++;
        var boost = sizeClass(i) == boostedClass ? balancing : 0;
        if (ownPoints(i, offer) + boost >= least) {
          before++;
        }
      }
    }
    return (long) eligible << 32 | before;
  }
}
