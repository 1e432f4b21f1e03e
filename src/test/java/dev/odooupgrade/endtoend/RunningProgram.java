package dev.odooupgrade.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in another process, and what it has written so far; its input has ended. */
final class RunningProgram implements AutoCloseable {
  /** How long anything may take; far more than it does, since machines are sometimes busy. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Process process;
  private final Transcript out = new Transcript();
  private final Transcript err = new Transcript();
  private final Thread outReader;
  private final Thread errReader;

  /** Takes over a process that has just been started. */
  RunningProgram(Process process) throws IOException {
    this.process = process;
    process.getOutputStream().close();
    outReader = reader("stdout", process.getInputStream(), out);
    errReader = reader("stderr", process.getErrorStream(), err);
  }

  /** What a finished program left behind. */
  record Result(int code, String out, String err) {

    /** The JSON documents on stdout; fails when anything else stands there. */
    List<JsonNode> documents() throws IOException {
      try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(out)) {
        return values.readAll();
      }
    }

    /** The only JSON document on stdout. */
    JsonNode document() throws IOException {
      List<JsonNode> documents = documents();
      if (documents.size() != 1) {
        throw new AssertionError("not one document: " + this);
      }
      return documents.get(0);
    }
  }

  /** Waits until stdout has so many lines of this kind, and gives the last one. */
  String awaitOut(int count, Predicate<String> kind) throws InterruptedException {
    return out.await(count, kind);
  }

  /** Waits until stderr has so many lines of this kind, and gives the last one. */
  String awaitErr(int count, Predicate<String> kind) throws InterruptedException {
    return err.await(count, kind);
  }

  /** What stands on stderr so far. */
  List<String> errLines() {
    return err.lines();
  }

  /** Ends it as {@code kill -9} does, at once and from any thread. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end. */
  Result result() throws InterruptedException {
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      kill();
      throw new AssertionError("does not end; it wrote:\n" + out.text() + "\n" + err.text());
    }
    outReader.join();
    errReader.join();
    return new Result(process.exitValue(), out.text(), err.text());
  }

  @Override
  public void close() {
    kill();
  }

  private static Thread reader(String name, InputStream from, Transcript into) {
    Thread thread = new Thread(() -> copy(from, into), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void copy(InputStream from, Transcript into) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        into.add(line);
      }
    } catch (IOException killed) {
      // What a killed program had still to say is lost.
    }
    into.end();
  }
}
