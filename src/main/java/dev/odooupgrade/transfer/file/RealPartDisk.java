package dev.odooupgrade.transfer.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.odooupgrade.disk.FolderSync;
import dev.odooupgrade.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The machine's own file systems. */
final class RealPartDisk implements PartDisk {

  @Override
  public PartDecision.Found look(Path target, Path part) throws IOException {
    Path folder = folder(target);
    Optional<PartDecision.Entry> there = entry(target);
    Optional<PartDecision.Entry> gathered = entry(part);
    return new PartDecision.Found(
        Files.isDirectory(folder),
        Files.isWritable(folder),
        there,
        gathered,
        there.isPresent() && gathered.isPresent() && Files.isSameFile(target, part));
  }

  private static Optional<PartDecision.Entry> entry(Path file) throws IOException {
    return attributes(file)
        .map(found -> new PartDecision.Entry(found.isRegularFile(), found.size()));
  }

  private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public FileChannel open(Path file, boolean create) throws IOException {
    Set<OpenOption> options =
        new HashSet<>(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, NOFOLLOW_LINKS));
    if (create) {
      options.add(StandardOpenOption.CREATE_NEW);
    }
    return create
        ? FileChannel.open(file, options, OwnerOnly.file(file))
        : FileChannel.open(file, options);
  }

  @Override
  public Optional<Object> identity(Path file) throws IOException {
    // Windows has no key.
    return attributes(file)
        .map(found -> Objects.requireNonNullElse(found.fileKey(), found.creationTime()));
  }

  @Override
  public OptionalLong usableSpace(Path file) {
    try {
      FileStore store = Files.getFileStore(file);
      return store.getTotalSpace() <= 0
          ? OptionalLong.empty()
          : OptionalLong.of(store.getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    Files.createLink(name, file);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void claim(Path name) throws IOException {
    Files.createFile(name, OwnerOnly.file(name));
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void syncName(Path file) {
    try {
      FolderSync.sync(folder(file));
    } catch (IOException e) {
      // Windows has no such thing, and needs none: its names are kept by the file system's journal.
    }
  }

  private static Path folder(Path target) {
    return Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
  }
}
