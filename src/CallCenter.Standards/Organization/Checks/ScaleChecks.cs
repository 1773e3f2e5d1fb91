using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>Spans of control, sizes, depth and the review cycle against their bounds (D2.4); each fault is a finding.</summary>
internal sealed class ScaleChecks(Located<OrganizationCatalogue> catalogue, PostLines lines, FindingList findings)
{
    /// <summary>The most seats of a post.</summary>
    public const int MostSeats = 1_000_000;
    private const int LongestCycle = 120;

    public void Check()
    {
        bool areSound = CheckBounds(catalogue.Optional(c => c.Depth));
        foreach (Located<OrganizationTier> layer in catalogue.Each(c => c.Layers))
        {
            areSound &= CheckBounds(layer.Optional(l => l.Span));
        }

        foreach (Located<OrganizationTier> level in catalogue.Each(c => c.Levels).Where(level => level.Value.Span is not null))
        {
            findings.Add(OrganizationFindings.CountBounds, level.At(l => l.Span), null, $"Spans of control are given for layers, not for levels.");
        }

        foreach (Located<OrganizationUnit> unit in catalogue.Each(c => c.Units))
        {
            areSound &= CheckBounds(unit.Optional(u => u.Size));
        }

        foreach (Located<Post> post in catalogue.Each(c => c.Posts).Where(post => post.Value.SeatCount is < 1 or > MostSeats))
        {
            areSound = false;
            findings.Add(OrganizationFindings.CountBounds, post.At(p => p.Seats!.Count), Text(post.Value.SeatCount), $"A post has 1 to {Text(MostSeats)} seats.");
        }

        CheckReview();
        LocatedList<Post> posts = catalogue.Each(c => c.Posts);
        if (areSound && posts.Place.IsWhole && catalogue.Each(c => c.Lines).IsComplete)
        {
            CheckSpans();
            CheckSizes();
            CheckDepth();
        }
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool CheckBounds(Located<CountRange>? range)
    {
        if (range is { Value.IsSound: false } wrong)
        {
            findings.Add(OrganizationFindings.CountBounds, wrong.Place, wrong.Value.ToString(), $"The bounds are missing, not positive, or not in order.");
            return false;
        }

        return true;
    }

    private void CheckReview()
    {
        Place at = catalogue.At(c => c.Review);
        if (catalogue.Value.Review is { Months: < 1 or > LongestCycle } review)
        {
            findings.Add(OrganizationFindings.CountBounds, catalogue.At(c => c.Review!.Months), Text(review.Months), $"A review cycle has 1 to {Text(LongestCycle)} months.");
        }
        else if (catalogue.Value.Review is null && at.IsWhole && !catalogue.Value.IsEmpty)
        {
            findings.Add(OrganizationFindings.NoReviewCycle, catalogue.Place, null, $"It is not said how often the structure is reviewed.");
        }
    }

    /// <summary>Those who report to a post, shared among the people in it.</summary>
    private void CheckSpans()
    {
        Dictionary<string, CountRange?> spans = catalogue.Value.Layers.DistinctBy(layer => layer.Code).ToDictionary(layer => layer.Code, layer => layer.Span, StringComparer.Ordinal);
        Dictionary<string, string> layers = catalogue.Value.Roles.DistinctBy(role => role.Code).ToDictionary(role => role.Code, role => role.Layer, StringComparer.Ordinal);
        long[] led = new long[lines.Posts.Length];
        for (int post = 0; post < led.Length; post++)
        {
            if (lines.Superior(post) is var superior && superior >= 0)
            {
                led[superior] += lines.Posts[post].SeatCount;
            }
        }

        for (int i = 0; i < led.Length; i++)
        {
            Post post = lines.Posts[i];
            if (led[i] > 0 && layers.TryGetValue(post.Role, out string? layer) && spans.TryGetValue(layer, out CountRange? span) && span?.Contains(led[i], post.SeatCount) == false)
            {
                findings.Add(OrganizationFindings.SpanOfControl, lines.PlaceOf(i), post.Code, $"{Text(led[i])} people report to the {Text(post.SeatCount)} in post '{post.Code}'; {span} for each are allowed.");
            }
        }
    }

    private void CheckSizes()
    {
        ILookup<string, long> seats = lines.Posts.ToLookup(post => post.Unit, post => (long)post.SeatCount, StringComparer.Ordinal);
        foreach (Located<OrganizationUnit> located in catalogue.Each(c => c.Units))
        {
            OrganizationUnit unit = located.Value;
            if (unit.Size is { } size && seats[unit.Code].Sum() is var people && !size.Contains(people))
            {
                findings.Add(OrganizationFindings.UnitSize, located.Place, unit.Code, $"Unit '{unit.Code}' has {Text(people)} people; {size} are allowed.");
            }
        }
    }

    private void CheckDepth()
    {
        if (catalogue.Value.Depth is { } depth && lines.HeadFirst.Length == lines.Posts.Length && !lines.Posts.IsEmpty)
        {
            int longest = lines.Depth(lines.HeadFirst[^1]);
            if (!depth.Contains(longest))
            {
                findings.Add(OrganizationFindings.LineDepth, catalogue.At(c => c.Depth), Text(longest), $"The longest line of command has {Text(longest)} posts; {depth} are allowed.");
            }
        }
    }
}
