package fr.alin.api.contract;

import fr.alin.account.Role;
import java.util.Set;

/**
 * An operation of the contract.
 *
 * @param id operationId, which is also the name of the controller's method
 * @param open callable by anybody ({@code security: []})
 * @param roles who else may call it
 * @param sandbox exists in the sandbox profile only
 * @param bodySchema JSON pointer to the schema of the body; empty when there is none
 * @param bodyRequired whether the body may be absent
 */
public record Operation(
    String id,
    String method,
    String path,
    boolean open,
    Set<Role> roles,
    boolean sandbox,
    String bodySchema,
    boolean bodyRequired) {

  public Operation {
    roles = Set.copyOf(roles);
  }

  public boolean hasBody() {
    return !bodySchema.isEmpty();
  }

  public boolean admits(Role role) {
    return roles.contains(role);
  }
}
