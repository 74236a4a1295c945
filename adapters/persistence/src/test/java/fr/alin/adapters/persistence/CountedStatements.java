package fr.alin.adapters.persistence;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Counts the statements that this thread sends to the database, whoever writes them: jOOQ or Data JDBC. */
@Singleton
@Requires(property = "tests.count-statements", value = "true")
final class CountedStatements implements BeanCreatedEventListener<DataSource>, Ordered {

  private static final ThreadLocal<AtomicInteger> SENT =
      ThreadLocal.withInitial(AtomicInteger::new);

  /** How many statements this work sends. */
  static int during(Supplier<?> work) {
    var before = SENT.get().get();
    var unused = work.get();
    return SENT.get().get() - before;
  }

  /** Before Micronaut Data puts its own view of the connection of the scope around the pool. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return wrap(event.getBean(), DataSource.class);
  }

  private static <T> T wrap(T real, Class<T> type) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            SENT.get().incrementAndGet();
          }
          try {
            var result = method.invoke(real, arguments);
            return switch (result) {
              case PreparedStatement s -> wrap(s, PreparedStatement.class);
              case Connection c -> wrap(c, Connection.class);
              case null, default -> result;
            };
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
