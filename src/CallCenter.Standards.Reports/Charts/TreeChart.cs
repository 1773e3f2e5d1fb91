using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A box of the tree.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">A text below it, or null.</param>
/// <param name="Parent">The number of the box it hangs from, which comes before it; null for the root.</param>
internal sealed record TreeNode(string Name, string? Note, int? Parent);

/// <summary>A tree from left to right: each box in the middle of those that hang from it, with dashed lines across.</summary>
internal static class TreeChart
{
    private const double Top = 6;

    /// <param name="id">The beginning of its identities in the page.</param>
    /// <param name="title">Its name.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    /// <param name="nodes">The boxes.</param>
    /// <param name="across">The pairs that a dashed line joins.</param>
    public static XElement Draw(string id, string title, string description, IReadOnlyList<TreeNode> nodes, IReadOnlyList<(int From, int To)> across)
    {
        int[] depth = new int[nodes.Count];
        for (int i = 0; i < nodes.Count; i++)
        {
            depth[i] = nodes[i].Parent is { } parent ? depth[parent] + 1 : 0;
        }

        double[] row = new double[nodes.Count];
        double rows = Place(nodes, Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Parent is null), row, 0);
        double Y(int node) => Top + ((row[node] + 0.5) * BoxPicture.Row);
        IEnumerable<int> all = Enumerable.Range(0, nodes.Count);
        return BoxPicture.Draw(
            id, title, description, depth.DefaultIfEmpty().Max() + 1, (rows * BoxPicture.Row) + (2 * Top),
            [
                .. across.Select(pair => Across(BoxPicture.Left(depth[pair.From]), Y(pair.From), BoxPicture.Left(depth[pair.To]), Y(pair.To))),
                .. all.Where(i => nodes[i].Parent is not null).Select(i => Elbow(BoxPicture.Left(depth[i]), Y(nodes[i].Parent!.Value), Y(i))),
                .. all.SelectMany(i => BoxPicture.Box("post", BoxPicture.Left(depth[i]), Y(i), nodes[i].Name, nodes[i].Note)),
            ]);
    }

    /// <summary>Gives leaves the next free row and others the middle of theirs; tells the next free one.</summary>
    private static double Place(IReadOnlyList<TreeNode> nodes, IEnumerable<int> siblings, double[] row, double next)
    {
        foreach (int node in siblings)
        {
            int[] below = [.. Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Parent == node)];
            if (below.Length == 0)
            {
                row[node] = next++;
            }
            else
            {
                next = Place(nodes, below, row, next);
                row[node] = (row[below[0]] + row[below[^1]]) / 2;
            }
        }

        return next;
    }

    private static XElement Elbow(double left, double parent, double child)
    {
        double gap = BoxPicture.Column - BoxPicture.Width;
        return Tag("path", Class("way"), Attribute("d", $"M{At(left - gap, parent)}H{ChartFrame.Coordinate(left - (gap / 2))}V{ChartFrame.Coordinate(child)}H{ChartFrame.Coordinate(left)}"));
    }

    // From the right side of one box to that of the other.
    private static XElement Across(double fromLeft, double from, double toLeft, double to)
    {
        double right = Math.Max(fromLeft, toLeft) + BoxPicture.Width + 30;
        return Tag("path", Class("way dotted"), Attribute("d", $"M{At(fromLeft + BoxPicture.Width, from)}C{At(right, from)} {At(right, to)} {At(toLeft + BoxPicture.Width, to)}"));
    }

    private static string At(double x, double y) => $"{ChartFrame.Coordinate(x)} {ChartFrame.Coordinate(y)}";
}
