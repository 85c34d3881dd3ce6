package org.lacuna.vintage;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Names the seed in the message of a failed property, so that a log of which only the messages are
 * kept is enough to run it again.
 */
final class SeedInFailure implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    return result
        .throwable()
        .flatMap(error -> result.seed().map(seed -> withSeed(seed, error)))
        .map(result::mapToFailed)
        .orElse(result);
  }

  private static Throwable withSeed(String seed, Throwable error) {
    return new AssertionError("with @Property(seed = \"" + seed + "\"): " + error, error);
  }
}
