package org.lacuna.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command of the program answered.
 *
 * @param code its exit code
 * @param out what it printed for people or programs
 * @param err what it told beside that
 */
record Spoken(int code, String out, String err) {

  /** Runs a command with nobody to answer its questions. */
  static Spoken lacuna(String... words) {
    return answering("", words);
  }

  /** Runs a command and types these lines. */
  static Spoken answering(String typed, String... words) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Lacuna.run(words);
      return new Spoken(
          code, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
