package fr.alin.request;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: the housing requests. One unique number belongs to one account, one account has one request. */
public interface Requests {

  /** False when the number or the account is taken already. */
  boolean add(HousingRequest request);

  Fact<HousingRequest> ofAccount(AccountId account);

  Fact<HousingRequest> find(RequestId id);

  /** These requests, by id; those gone or unknown are absent. */
  Map<RequestId, HousingRequest> findAll(Collection<RequestId> ids);

  /** The requests under these numbers; numbers without a request are left out. */
  List<HousingRequest> ofNumbers(Collection<UniqueNumber> numbers);

  /** Submitted requests not read from the register since that instant, those waiting longest first. */
  List<HousingRequest> importedBefore(Instant instant, int limit);

  /** Stores it when the version is unchanged; false otherwise. */
  boolean update(HousingRequest request);

  /** Stores those whose version is unchanged, in one go, and tells which; the others are left as they are. */
  Set<RequestId> updateAll(List<HousingRequest> requests);

  /**
   * Takes the request from its account and frees its unique number; the applications made with it
   * keep their history.
   */
  void delete(RequestId id);

  /** The next platform number, ten digits. */
  String nextPlatformNumber();

  boolean numberTaken(UniqueNumber number, AccountId byOther);
}
