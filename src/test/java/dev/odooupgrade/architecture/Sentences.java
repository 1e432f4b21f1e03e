package dev.odooupgrade.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every string the program can say, read from its sources by the compiler's own parser. What is put
 * together with + is one sentence, with {} for the parts only known while it runs; so is a list of
 * strings, as picocli's descriptions are.
 */
final class Sentences {
  private static final Path PROGRAM = Path.of("src/main/java");
  private static final Path BELOW = PROGRAM.resolve("dev/odooupgrade");

  /** A string and the file that says it, for example {@code cli/Cli: "Type a command."}. */
  record Sentence(String file, String text) {
    @Override
    public String toString() {
      return file + ": \"" + text + "\"";
    }

    /** Whether a person reads it as a sentence or a label: not a name, a pattern or a number. */
    boolean isForPeople() {
      return text.matches("(?s).*\\p{Alpha}{2,}[,;:.]? \\S.*|\\p{Upper}\\p{Lower}+[.:]?");
    }
  }

  private Sentences() {}

  static List<Sentence> ofTheProgram() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(PROGRAM);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      List<Sentence> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = BELOW.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
        String name = file.toString().replace('\\', '/').replaceFirst("\\.java$", "");
        new Reader(name, found).scan(unit, null);
      }
      return found;
    }
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final String file;
    private final List<Sentence> found;

    Reader(String file, List<Sentence> found) {
      this.file = file;
      this.found = found;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text) {
        add(text);
      }
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
      if (!isText(sum)) {
        return super.visitBinary(sum, null);
      }
      add(joined(sum));
      return null;
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void nothing) {
      List<? extends ExpressionTree> parts = array.getInitializers();
      if (parts == null || parts.isEmpty() || !parts.stream().allMatch(Reader::isText)) {
        return super.visitNewArray(array, null);
      }
      add(String.join(" ", parts.stream().map(this::joined).toList()));
      return null;
    }

    private void add(String text) {
      found.add(new Sentence(file, text.replaceAll("\\s+", " ").strip()));
    }

    private static boolean isText(Tree part) {
      if (part instanceof ParenthesizedTree inner) {
        return isText(inner.getExpression());
      }
      if (part instanceof BinaryTree sum) {
        return sum.getKind() == Tree.Kind.PLUS
            && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()));
      }
      return part.getKind() == Tree.Kind.STRING_LITERAL;
    }

    private String joined(Tree part) {
      if (part instanceof LiteralTree literal) {
        return String.valueOf(literal.getValue());
      }
      if (part instanceof BinaryTree sum && isText(sum)) {
        return joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
      }
      if (part instanceof ParenthesizedTree inner && isText(inner)) {
        return joined(inner.getExpression());
      }
      scan(part, null);
      return "{}";
    }
  }
}
