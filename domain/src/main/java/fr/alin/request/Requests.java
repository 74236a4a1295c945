package fr.alin.request;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.util.Collection;
import java.util.Map;

/** Port: the housing requests. One unique number belongs to one account, one account has one request. */
public interface Requests {

  /** False when the number or the account is taken already. */
  boolean add(HousingRequest request);

  Fact<HousingRequest> ofAccount(AccountId account);

  Fact<HousingRequest> find(RequestId id);

  /** These requests, by id; those gone or unknown are absent. */
  Map<RequestId, HousingRequest> findAll(Collection<RequestId> ids);

  /** Stores it when the version is unchanged; false otherwise. */
  boolean update(HousingRequest request);

  /**
   * Takes the request from its account and frees its unique number; the applications made with it
   * keep their history.
   */
  void delete(RequestId id);

  /** The next platform number, ten digits. */
  String nextPlatformNumber();

  boolean numberTaken(UniqueNumber number, AccountId byOther);
}
