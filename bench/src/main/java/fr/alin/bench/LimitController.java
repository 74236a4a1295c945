package fr.alin.bench;

import fr.alin.shared.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The least that an answer can cost in this stack: the same server, guard, token, thread, scope and pool, with one trivial
 * statement. The guard knows operations of the contract only, by the name of the method, hence the borrowed names.
 */
@Controller("/api/v1/bench")
@Requires(env = Node.ENVIRONMENT, notEnv = "production")
@ExecuteOn(TaskExecutors.BLOCKING)
class LimitController {

  private final Transactions transactions;
  private final DSLContext jooq;

  LimitController(Transactions transactions, DSLContext jooq) {
    this.transactions = transactions;
    this.jooq = jooq;
  }

  /** One SELECT 1. */
  @Get("/select-one")
  Map<String, Object> getMyDashboard() {
    return Map.of(
        "one", transactions.read(() -> jooq.select(DSL.inline(1)).fetchSingle().value1()));
  }

  /** One INSERT, on the disk when answered. */
  @Post("/insert")
  Map<String, Object> submitMyRequest() {
    var id = UUID.randomUUID();
    transactions.writeAtOnce(
        () -> jooq.execute("insert into bench_insert (id) values ({0})", DSL.val(id)));
    return Map.of("id", id.toString());
  }
}
