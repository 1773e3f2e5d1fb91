using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>Spans of control, sizes, depth and the review cycle against their bounds (D2.4); each fault is a finding.</summary>
internal sealed class ScaleChecks(OrganizationCatalogue catalogue, PostLines lines, string pointer, FindingList findings)
{
    private const int MostSeats = 1_000_000;
    private const int LongestCycle = 120;

    public void Check()
    {
        bool areSound = CheckBounds(catalogue.Depth, pointer + "/depth");
        for (int i = 0; i < catalogue.Layers.Length; i++)
        {
            areSound &= CheckBounds(catalogue.Layers[i]?.Span, $"{pointer}/layers/{i}/span");
        }

        for (int i = 0; i < catalogue.Levels.Length; i++)
        {
            if (catalogue.Levels[i]?.Span is not null)
            {
                findings.Add(FindingRules.CountBounds, $"{pointer}/levels/{i}/span", null, "Spans of control are given for layers, not for levels.");
            }
        }

        for (int i = 0; i < catalogue.Units.Length; i++)
        {
            areSound &= CheckBounds(catalogue.Units[i]?.Size, $"{pointer}/units/{i}/size");
        }

        for (int i = 0; i < catalogue.Posts.Length; i++)
        {
            if (catalogue.Posts[i]?.SeatCount is < 1 or > MostSeats)
            {
                areSound = false;
                findings.Add(FindingRules.CountBounds, $"{pointer}/posts/{i}/seats/count", Text(catalogue.Posts[i].SeatCount), $"A post has 1 to {Text(MostSeats)} seats.");
            }
        }

        CheckReview();
        if (areSound && !catalogue.Posts.Any(post => post is null) && !catalogue.Lines.Any(line => line is null))
        {
            CheckSpans();
            CheckSizes();
            CheckDepth();
        }
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool CheckBounds(CountRange? range, string at)
    {
        bool isSound = range?.IsSound != false;
        if (!isSound)
        {
            findings.Add(FindingRules.CountBounds, at, range!.ToString(), "The bounds are missing, not positive, or not in order.");
        }

        return isSound;
    }

    private void CheckReview()
    {
        if (catalogue.Review is { Months: < 1 or > LongestCycle } review)
        {
            findings.Add(FindingRules.CountBounds, pointer + "/review/months", Text(review.Months), $"A review cycle has 1 to {Text(LongestCycle)} months.");
        }
        else if (catalogue.Review is null && !catalogue.IsEmpty)
        {
            findings.Add(FindingRules.NoReviewCycle, pointer, null, "It is not said how often the structure is reviewed.");
        }
    }

    /// <summary>Those who report to a post, shared among the people in it.</summary>
    private void CheckSpans()
    {
        Dictionary<string, CountRange?> spans = catalogue.Layers.OfType<OrganizationTier>().DistinctBy(layer => layer.Code).ToDictionary(layer => layer.Code, layer => layer.Span, StringComparer.Ordinal);
        Dictionary<string, string> layers = catalogue.Roles.OfType<Role>().DistinctBy(role => role.Code).ToDictionary(role => role.Code, role => role.Layer, StringComparer.Ordinal);
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
                findings.Add(FindingRules.SpanOfControl, $"{pointer}/posts/{lines.Places[i]}", post.Code, $"{Text(led[i])} people report to the {Text(post.SeatCount)} in post '{post.Code}'; {span} for each are allowed.");
            }
        }
    }

    private void CheckSizes()
    {
        ILookup<string, long> seats = lines.Posts.ToLookup(post => post.Unit, post => (long)post.SeatCount, StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Units.Length; i++)
        {
            if (catalogue.Units[i] is { Size: { } size } unit && seats[unit.Code].Sum() is var people && !size.Contains(people))
            {
                findings.Add(FindingRules.UnitSize, $"{pointer}/units/{i}", unit.Code, $"Unit '{unit.Code}' has {Text(people)} people; {size} are allowed.");
            }
        }
    }

    private void CheckDepth()
    {
        if (catalogue.Depth is { } depth && lines.HeadFirst.Length == lines.Posts.Length && !lines.Posts.IsEmpty)
        {
            int longest = lines.Depth(lines.HeadFirst[^1]);
            if (!depth.Contains(longest))
            {
                findings.Add(FindingRules.LineDepth, pointer + "/depth", Text(longest), $"The longest line of command has {Text(longest)} posts; {depth} are allowed.");
            }
        }
    }
}
