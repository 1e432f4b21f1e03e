package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileReasonTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new NoSuchFileException("/a"), "it does not exist"),
        arguments(new AccessDeniedException("/a"), "permission denied"),
        arguments(new NotDirectoryException("/a"), "a part of its path is not a folder"),
        arguments(new DirectoryNotEmptyException("/a"), "the folder is not empty"),
        arguments(new FileAlreadyExistsException("/a"), "it already exists"),
        arguments(new FileSystemLoopException("/a"), "its links form a loop"),
        arguments(new FileSystemException("/a", null, "Is a directory"), "Is a directory"),
        arguments(new FileSystemException("/a"), "the system gives no reason"),
        arguments(new IOException("Input/output error"), "Input/output error"),
        arguments(new IOException("bad \u001B[2J"), "bad \uFFFD[2J"),
        arguments(new MalformedInputException(2), "Input length = 2"),
        arguments(new IOException(), "the system gives no reason"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void no_class_is_ever_named(IOException cause, String words) {
    assertThat(FileReason.words(cause)).isEqualTo(words);
  }
}
