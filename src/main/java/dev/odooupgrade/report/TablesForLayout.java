package dev.odooupgrade.report;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the tables that only place things on a page, as pages made for mail are full of: those that
 * hold headings or other tables. Their cells are read one after the other, not as columns.
 */
final class TablesForLayout implements NodeVisitor {
  private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Element> open = new ArrayDeque<>();

  private TablesForLayout() {}

  static Set<Node> of(Document document) {
    TablesForLayout search = new TablesForLayout();
    NodeTraversor.traverse(search, document);
    return search.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    boolean table = element.normalName().equals("table");
    if (table || element.normalName().matches("h[1-6]")) {
      open.stream().findFirst().ifPresent(found::add);
    }
    if (table) {
      open.push(element);
      if (element.attr("role").equalsIgnoreCase("presentation")) {
        found.add(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.equals(open.peek())) {
      open.pop();
    }
  }
}
