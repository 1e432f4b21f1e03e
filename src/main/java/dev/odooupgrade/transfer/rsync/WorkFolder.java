package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.transfer.key.KeyTroubles;
import dev.odooupgrade.transfer.key.PrivateKeyFile;
import dev.odooupgrade.transfer.rsync.program.ProcessIdentity;
import dev.odooupgrade.transfer.rsync.program.ProgramTroubles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The private folder that rsync and ssh run in: it holds the keys for one transfer, and is deleted
 * with them. Also says whose it is, so that one that was left can be distinguished from one in use.
 */
record WorkFolder(Path path, Optional<String> identityFile) implements AutoCloseable {
  static final String PREFIX = "rsync-";
  static final String OWNER = "owner";
  static final String CHILD = "child";

  /**
   * Makes one.
   *
   * @param parent is made when it is not there
   * @param agent whether an SSH agent can be reached
   * @throws TroubleException when it cannot be made, or the key cannot be used
   */
  static WorkFolder make(Path parent, RsyncServer server, SshIdentity identity, boolean agent)
      throws TroubleException {
    Optional<Trouble> missing = needsAgent(identity);
    if (missing.isPresent() && !agent) {
      throw new TroubleException(missing.get());
    }
    Path folder;
    try {
      Files.createDirectories(parent, OwnerOnly.folder(parent));
      folder = Files.createTempDirectory(parent, PREFIX, OwnerOnly.folder(parent));
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent), e);
    }
    try {
      write(folder.resolve(OWNER), ProcessIdentity.of(ProcessHandle.current()).text());
      write(folder.resolve(SshCommand.KNOWN_HOSTS), server.knownHosts() + "\n");
      return new WorkFolder(folder, keys(folder, identity));
    } catch (IOException e) {
      delete(folder);
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent), e);
    }
  }

  /** What only an agent can open cannot serve without one, such as a locked key. */
  private static Optional<Trouble> needsAgent(SshIdentity identity) throws TroubleException {
    return identity.match(
        made -> Optional.empty(),
        own ->
            PrivateKeyFile.read(own.file()).isLocked()
                ? Optional.of(KeyTroubles.lockedForRsync(own.file()))
                : Optional.empty(),
        any -> Optional.of(KeyTroubles.agentNotRunning()));
  }

  private static Optional<String> keys(Path folder, SshIdentity identity) throws IOException {
    Path key = folder.resolve(SshCommand.IDENTITY);
    Path publicKey = folder.resolve(SshCommand.IDENTITY_PUB);
    return identity.match(
        made -> {
          write(key, made.privateKey().reveal());
          return Optional.of(SshCommand.IDENTITY);
        },
        own -> {
          link(key, own.file());
          link(publicKey, own.file().resolveSibling(own.file().getFileName() + ".pub"));
          return Optional.of(SshCommand.IDENTITY);
        },
        agent -> {
          if (agent.publicKey().isEmpty()) {
            return Optional.empty();
          }
          write(publicKey, agent.publicKey().get().strip() + "\n");
          return Optional.of(SshCommand.IDENTITY_PUB);
        });
  }

  private static void write(Path file, String text) throws IOException {
    Files.createFile(file, OwnerOnly.file(file));
    Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void link(Path link, Path to) throws IOException {
    if (Files.exists(to)) {
      Files.createSymbolicLink(link, to.toAbsolutePath());
    }
  }

  /** Writes down which program runs here, for the run that finds the folder after a power cut. */
  void note(ProcessHandle child) throws IOException {
    Files.deleteIfExists(path.resolve(CHILD));
    write(path.resolve(CHILD), ProcessIdentity.of(child).text());
  }

  @Override
  public void close() {
    delete(path);
  }

  /** Deletes a folder and the files in it, as far as that goes: the next transfer tries again. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException | UncheckedIOException left) {
      return;
    }
  }
}
