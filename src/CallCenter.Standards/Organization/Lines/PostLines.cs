using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>Posts as numbers in the section's order, with their superiors by solid lines; made in time linear in posts and lines, whether or not they pass the checks.</summary>
internal sealed class PostLines
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[] superiors;
    private readonly int[] lineOf;
    private readonly int[] depths;

    private readonly LocatedList<Post> givenPosts;
    private readonly LocatedList<ReportingLine> givenLines;
    private readonly int[] places;

    /// <param name="posts">The posts; of two with one code the first counts.</param>
    /// <param name="lines">The lines; of two superiors the first counts, and lines of unknown posts count for nothing.</param>
    public PostLines(LocatedList<Post> posts, LocatedList<ReportingLine> lines)
    {
        givenPosts = posts;
        givenLines = lines;
        places = [.. Enumerable.Range(0, posts.Count).Where(i => numbers.TryAdd(posts.Values[i].Code, numbers.Count))];
        Posts = [.. places.Select(place => posts.Values[place])];
        superiors = new int[Posts.Length];
        lineOf = new int[Posts.Length];
        Array.Fill(superiors, -1);
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines.Values[i] is { Kind: LineKind.Solid } line && numbers.TryGetValue(line.From, out int from) && numbers.TryGetValue(line.To, out int to) && superiors[from] < 0)
            {
                superiors[from] = to;
                lineOf[from] = i;
            }
        }

        depths = Depths();
        HeadFirst = [.. Enumerable.Range(0, Posts.Length).Where(HasHead).OrderBy(post => depths[post])];
    }

    public ImmutableArray<Post> Posts { get; }

    /// <summary>The posts whose way up comes to an end, superiors before those who report to them, else in the section's order.</summary>
    public ImmutableArray<int> HeadFirst { get; }

    /// <summary>The number of a post's superior; −1 for none.</summary>
    public int Superior(int post) => superiors[post];

    /// <summary>The place of a post.</summary>
    public Place PlaceOf(int post) => givenPosts[places[post]].Place;

    /// <summary>The place of the line to a post's superior, where it has one.</summary>
    public Place LineOf(int post) => givenLines[lineOf[post]].Place;

    /// <summary>How many posts lie on the way up from a post, both ends counted; 0 where the way runs into a circle.</summary>
    public int Depth(int post) => depths[post];

    /// <summary>Whether the way up from a post comes to an end.</summary>
    public bool HasHead(int post) => depths[post] > 0;

    public int Number(string post) => numbers[post];

    public bool TryNumber(string post, out int number) => numbers.TryGetValue(post, out number);

    /// <summary>The number of a post.</summary>
    /// <exception cref="UnknownCodeException">There is no such post.</exception>
    public int Require(string post, string parameter) => numbers.TryGetValue(post, out int number)
        ? number
        : throw new UnknownCodeException("post", post, Posts.Select(known => known.Code), parameter);

    /// <summary>Each way up is walked once, to a post whose depth is known, to a head, or into itself.</summary>
    private int[] Depths()
    {
        const int unknown = -1;
        const int onTheWay = -2;
        int[] known = new int[superiors.Length];
        Array.Fill(known, unknown);
        var way = new Stack<int>();
        for (int start = 0; start < known.Length; start++)
        {
            int post = start;
            for (; post >= 0 && known[post] == unknown; post = superiors[post])
            {
                known[post] = onTheWay;
                way.Push(post);
            }

            int depth = post < 0 ? 0 : known[post];
            bool isCircle = depth == onTheWay || (post >= 0 && depth == 0);
            while (way.TryPop(out int below))
            {
                known[below] = isCircle ? 0 : ++depth;
            }
        }

        return known;
    }
}
