using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>Which people are in which posts, looked up both ways.</summary>
internal sealed class Staffing
{
    private readonly StaffAssignment[][] byPost;
    private readonly Dictionary<string, (StaffAssignment Assignment, int Post)[]> byPerson;

    public Staffing(PostLines lines, ImmutableArray<StaffAssignment> assignments)
    {
        ILookup<string, StaffAssignment> posts = assignments.ToLookup(assignment => assignment.Post, StringComparer.Ordinal);
        byPost = [.. lines.Posts.Select(post => posts[post.Code].ToArray())];
        byPerson = assignments.GroupBy(assignment => assignment.Person, StringComparer.Ordinal)
            .ToDictionary(person => person.Key, person => person.Select(assignment => (assignment, lines.Number(assignment.Post))).OrderBy(pair => pair.Item2).ToArray(), StringComparer.Ordinal);
    }

    public ReadOnlySpan<StaffAssignment> Of(int post) => byPost[post];

    /// <summary>The posts of a person, each once, in the section's order; empty for a person never heard of.</summary>
    public IEnumerable<int> PostsOf(string person, Instant at) =>
        byPerson.TryGetValue(person, out var held) ? held.Where(pair => pair.Assignment.Holds(at)).Select(pair => pair.Post).Distinct() : [];

    public bool IsIn(int post, string person, Instant at)
    {
        foreach (StaffAssignment assignment in byPost[post])
        {
            if (assignment.Person == person && assignment.Holds(at))
            {
                return true;
            }
        }

        return false;
    }
}
