package fr.alin.api.security;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often some operations may be called, from {@code alin.limits.<name>}.
 *
 * @param calls at most so many in a burst, and so many within the time
 * @param bodyField keyed by this field of the body instead of the caller: an address that strangers
 *     try passwords on
 */
@EachProperty("alin.limits")
record Limit(
    @Parameter String name,
    List<String> operations,
    long calls,
    Duration within,
    @Nullable String bodyField) {}
