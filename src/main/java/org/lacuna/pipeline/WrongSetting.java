package org.lacuna.pipeline;

/** A variable of the environment says something that is not understood. */
public final class WrongSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongSetting(String variable, String found, String allowed) {
    super("%s is '%s'; it must be %s".formatted(variable, found, allowed));
  }
}
