package fr.alin.api.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule of architecture below a root package: {@code fr.alin} for the product, {@code fr.alin.guilty}
 * for the samples that break it.
 *
 * @param culprit what the report of the samples must name
 */
record Law(String name, Function<String, ArchRule> rule, Class<?> culprit) {

  ArchRule below(String root) {
    return rule.apply(root);
  }
}
