package dev.odooupgrade.simulation;

import dev.odooupgrade.transfer.rsync.program.Children;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves files between this machine's disk and the platform as rsync over ssh would, says what rsync
 * says, and ends as it would where the network fails.
 */
final class SimulatedRsync implements Children.Starter {
  private static final Pattern PORT = Pattern.compile("ssh -p (\\d+) .*");
  private static final int PIECE = 1000;
  private static final int PIECE_OF_DUMP = 200;
  private static final double FAULTS = 0.15;

  /** Which way the bytes go. */
  enum Way {
    SEND,
    FETCH;

    String place() {
      return "rsync " + this;
    }
  }

  /** What may go wrong with one run. */
  enum Fault {
    REFUSED,
    OTHER_HOST_KEY,
    BREAKS_AT_ONCE,
    BREAKS_LATER
  }

  private final World world;
  private final FaultPlan plan;
  private final SimulatedServer server;
  private final boolean takesInPlace;

  SimulatedRsync(World world, FaultPlan plan, SimulatedServer server) {
    this.world = world;
    this.plan = plan;
    this.server = server;
    this.takesInPlace = world.happens(0.7);
  }

  @Override
  public Process start(List<String> command, Path folder, Map<String, String> environment)
      throws IOException {
    List<String> files = command.subList(command.indexOf("--") + 1, command.size());
    Way way = files.get(0).startsWith("odoo@") ? Way.FETCH : Way.SEND;
    Optional<Fault> fault = plan.at(way.place(), FAULTS).map(Fault.class::cast);
    world.effect("start rsync");
    Said said = new Said();
    Optional<SimulatedServer.Request> request = connected(command, fault, said);
    if (request.isPresent() && command.contains("--inplace") && !takesInPlace) {
      said.end(12, "rsync: connection unexpectedly closed (0 bytes received so far) [sender]");
    } else if (request.isPresent()) {
      int pieces = fault.isEmpty() ? Integer.MAX_VALUE : piecesBefore(fault.get());
      if (way == Way.FETCH) {
        fetch(files.get(0), Path.of(files.get(files.size() - 1)), pieces, said);
      } else {
        send(Path.of(files.get(0)), request.get(), pieces, said);
      }
    }
    return said.process();
  }

  private int piecesBefore(Fault breaking) {
    return breaking == Fault.BREAKS_AT_ONCE ? 0 : 1 + world.below(5);
  }

  private Optional<SimulatedServer.Request> connected(
      List<String> command, Optional<Fault> fault, Said said) {
    Matcher ssh = PORT.matcher(command.get(command.indexOf("-e") + 1));
    int port = ssh.matches() ? Integer.parseInt(ssh.group(1)) : 0;
    Optional<SimulatedServer.Window> open = server.window().filter(window -> window.port() == port);
    if (open.isEmpty() || fault.filter(Fault.REFUSED::equals).isPresent()) {
      said.end(255, "ssh: connect to host 127.0.0.1 port " + port + ": Connection refused");
      return Optional.empty();
    }
    if (fault.filter(Fault.OTHER_HOST_KEY::equals).isPresent()) {
      said.end(255, "Host key verification failed.");
      return Optional.empty();
    }
    return open.map(SimulatedServer.Window::request);
  }

  private void send(Path file, SimulatedServer.Request request, int most, Said said)
      throws IOException {
    byte[] all = Files.readAllBytes(file);
    byte[] there = request.dump();
    for (int pieces = 0; there.length < all.length; pieces++) {
      world.effect("send a piece");
      if (pieces >= most) {
        breakOff(said);
        return;
      }
      there = Arrays.copyOf(all, Math.min(all.length, there.length + PIECE_OF_DUMP));
      request.dump(there);
      said.progress(there.length, all.length);
    }
    said.done(all.length);
  }

  private void fetch(String from, Path into, int most, Said said) throws IOException {
    Path file = into.resolve(from.substring(from.lastIndexOf('/') + 1));
    long there = Files.exists(file) ? Files.size(file) : 0;
    byte[] all = SimulatedServer.RESULT;
    int pieces = 0;
    for (int at = (int) there; at < all.length; at += PIECE) {
      world.effect("fetch a piece");
      if (pieces++ >= most) {
        breakOff(said);
        return;
      }
      int until = Math.min(all.length, at + PIECE);
      Files.write(
          file,
          Arrays.copyOfRange(all, at, until),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      said.progress(until, all.length);
    }
    said.line("> " + file.getFileName());
    said.done(all.length);
  }

  private void breakOff(Said said) {
    said.end(
        world.happens(0.5) ? 255 : 12,
        "client_loop: send disconnect: Broken pipe\n"
            + "rsync: connection unexpectedly closed (100 bytes received so far) [sender]");
  }

  /** What a run of rsync says until its end. */
  private static final class Said {
    private final List<String> lines = new ArrayList<>();
    private String complaint = "";
    private int exit;

    void line(String line) {
      lines.add(line);
    }

    void progress(long bytes, long total) {
      line("  %d  %d%%  1.00MB/s    0:00:01".formatted(bytes, bytes * 100 / total));
    }

    void done(long total) {
      line("  %d 100%%  1.00MB/s    0:00:01 (xfr#1, to-chk=0/1)".formatted(total));
    }

    void end(int status, String words) {
      exit = status;
      complaint = words;
    }

    Process process() {
      return new Ended(String.join("\r", lines) + "\n", complaint, exit);
    }
  }

  /** A process whose whole life lies behind it. */
  private static final class Ended extends Process {
    private final InputStream output;
    private final InputStream errors;
    private final int exit;

    Ended(String output, String errors, int exit) {
      this.output = new ByteArrayInputStream(output.getBytes(StandardCharsets.US_ASCII));
      this.errors = new ByteArrayInputStream(errors.getBytes(StandardCharsets.US_ASCII));
      this.exit = exit;
    }

    @Override
    public OutputStream getOutputStream() {
      return new ByteArrayOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return output;
    }

    @Override
    public InputStream getErrorStream() {
      return errors;
    }

    @Override
    public int waitFor() {
      return exit;
    }

    @Override
    public int exitValue() {
      return exit;
    }

    @Override
    public boolean isAlive() {
      return false;
    }

    @Override
    public ProcessHandle toHandle() {
      return ProcessHandle.current();
    }

    @Override
    public void destroy() {}
  }
}
