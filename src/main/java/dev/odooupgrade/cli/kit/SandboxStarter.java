package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts simulated platforms; the commands themselves do not know how one is made. */
public interface SandboxStarter {

  /** The stories it can play: their names, each with a sentence, in the order to show them. */
  Map<String, String> scenarios(Protocol protocol);

  /**
   * Starts one.
   *
   * @throws TroubleException when the port is taken or the folder cannot be used
   */
  Running start(Settings settings) throws TroubleException;

  /**
   * How it is set up.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param speed at 1, a minute of the simulated upgrade passes each second
   * @param scenario one of the names of {@link #scenarios} for that protocol
   * @param folder where it keeps its requests; empty for the usual one
   * @param calls hears of each call, in one line, on any thread
   */
  record Settings(
      Protocol protocol,
      int port,
      double speed,
      String scenario,
      Optional<Path> folder,
      Consumer<String> calls) {}

  /**
   * One that runs until it is closed.
   *
   * @param banner the words that keep anybody from taking it for the real platform, of several
   *     lines
   * @param end how to end it
   */
  record Running(PlatformAddress address, String banner, Path sampleDump, Runnable end)
      implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
