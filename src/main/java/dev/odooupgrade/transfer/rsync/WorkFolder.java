package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.key.KeyTroubles;
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
   * @throws TroubleException when it cannot be made, or an agent is needed and there is none
   */
  static WorkFolder make(Path parent, RsyncServer server, SshCredential credential, boolean agent)
      throws TroubleException {
    if (credential.needsAgent() && !agent) {
      throw new TroubleException(KeyTroubles.agentNotRunning());
    }
    requireParent(parent);
    Path folder;
    try {
      folder = Files.createTempDirectory(parent, PREFIX, OwnerOnly.folder(parent));
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent), e);
    }
    try {
      write(folder.resolve(OWNER), ProcessIdentity.of(ProcessHandle.current()).text());
      write(folder.resolve(SshCommand.KNOWN_HOSTS), server.knownHosts() + "\n");
      return new WorkFolder(folder, identityFile(folder, credential));
    } catch (IOException e) {
      delete(folder);
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent), e);
    }
  }

  /** Makes sure that one can be made. */
  static void requireParent(Path parent) throws TroubleException {
    try {
      Files.createDirectories(parent, OwnerOnly.folder(parent));
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent), e);
    }
    if (!Files.isWritable(parent)) {
      throw new TroubleException(ProgramTroubles.noWorkFolder(parent));
    }
  }

  private static Optional<String> identityFile(Path folder, SshCredential credential)
      throws IOException {
    if (credential.privateKey().isPresent()) {
      write(folder.resolve(SshCommand.IDENTITY), credential.privateKey().get().reveal());
      return Optional.of(SshCommand.IDENTITY);
    }
    if (credential.publicKey().isPresent()) {
      write(folder.resolve(SshCommand.IDENTITY_PUB), credential.publicKey().get().strip() + "\n");
      return Optional.of(SshCommand.IDENTITY_PUB);
    }
    return Optional.empty();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createFile(file, OwnerOnly.file(file));
    Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
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
