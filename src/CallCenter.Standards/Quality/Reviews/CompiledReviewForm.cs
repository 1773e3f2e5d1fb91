using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>A review form at work: scores reviews. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ReviewForm, which is written; what leaves are results.")]
public sealed class CompiledReviewForm
{
    /// <summary>The most scores of which it is told whether they reach each band.</summary>
    private const int MaximumScores = 65_536;

    private readonly Dictionary<string, int> indexes;

    internal CompiledReviewForm(ReviewForm form, long whole)
    {
        Form = form;
        Whole = whole;
        SectionWeights = WholeParts.Weights(form.Sections.Select(section => section.Weight));
        ImmutableArray<long> weights = WholeParts.Weights(form.Sections.SelectMany(section => section.Items).Select(item => item.Weight));
        (ReviewItem Item, int Section)[] items = [.. form.Sections.SelectMany((section, s) => section.Items.Select(item => (item, s)))];
        Items = [.. items.Select((item, i) => new CompiledItem(item.Item, item.Section, weights[i], whole))];
        SectionTotals = [.. form.Sections.Select((_, s) => Items.Where(item => item.Section == s).Sum(item => item.Weight))];
        indexes = Items.Select((item, i) => (item.Item.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>The form as defined.</summary>
    public ReviewForm Form { get; }

    /// <summary>The items of all sections, in order.</summary>
    internal ImmutableArray<CompiledItem> Items { get; }

    /// <summary>The weights of sections, in units.</summary>
    internal ImmutableArray<long> SectionWeights { get; }

    /// <summary>The weights of all items of a section together, in units.</summary>
    internal ImmutableArray<long> SectionTotals { get; }

    /// <summary>How many parts are all of an item.</summary>
    internal long Whole { get; }

    /// <summary>Checks a form and compiles it; scripts, channels and needs are taken as they are.</summary>
    /// <exception cref="FindingsException">The form has errors; all findings are in the exception.</exception>
    public static CompiledReviewForm Compile(ReviewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var findings = new FindingList();
        var located = new Forms.Located<ReviewForm>(form, Forms.Place.At(""));
        Forms.Codes.CheckForm(form.Code, located.At(f => f.Code), findings);
        CompiledReviewForm? compiled = new ReviewFormCompiler(located, findings).Compile();
        return compiled is not null && !findings.HasErrors ? compiled : throw new FindingsException($"Review form '{form.Code}'", findings.ToImmutable());
    }

    /// <summary>Scores a review. Nothing is thrown for what a reviewer got wrong: the result is refused, with every reason.</summary>
    public ReviewResult Score(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        ReviewSheet sheet = ReviewSheet.Of(review, this);
        return sheet.Refusals.IsEmpty
            ? new ReviewScorer(this, sheet).Result()
            : new ReviewResult { Form = Form.Code, Version = Form.Version, Outcome = ReviewOutcome.Refused, Refusals = sheet.Refusals };
    }

    /// <summary>The band of a score, the last that begins at or below it; null where the form has none.</summary>
    public ReviewBand? BandOf(decimal score) => Form.Bands.LastOrDefault(band => band.From <= score);

    /// <summary>The index of an item; −1 where the form has none of that code.</summary>
    internal int IndexOf(string item) => indexes.GetValueOrDefault(item, -1);

    /// <summary>The scores that reviews can have, each item judged; null where there are too many to tell, or items may be passed over.</summary>
    internal IReadOnlyCollection<decimal>? ReachableScores()
    {
        if (Items.Any(item => item.Item.NotApplicable is NotApplicablePolicy.RedistributeInSection or NotApplicablePolicy.RedistributeInForm))
        {
            return null;
        }

        BigInteger common = SectionTotals.Aggregate(BigInteger.One, static (product, total) => product * total / BigInteger.GreatestCommonDivisor(product, total));
        var sums = new HashSet<BigInteger> { 0 };
        foreach (CompiledItem item in Items)
        {
            BigInteger unit = SectionWeights[item.Section] * item.Weight * (common / SectionTotals[item.Section]);
            sums = Form.Rollup != ReviewRollup.Minimum ? Sums(sums, item, unit) : [.. sums, .. item.Weight > 0 ? item.AllParts.Select(parts => (BigInteger)parts) : []];
            if (sums.Count > MaximumScores)
            {
                return null;
            }
        }

        BigInteger full = Whole * (Form.Rollup == ReviewRollup.Minimum ? 1 : common * SectionWeights.Aggregate(BigInteger.Zero, static (sum, weight) => sum + weight));
        return [.. sums.Append(0).Select(sum => Rational.Of(100 * sum, full).Round(Form.Decimals)).Distinct()];
    }

    /// <summary>Each sum with each answer; one more than can be told where there are more, so that no form takes more room than its answers.</summary>
    private static HashSet<BigInteger> Sums(HashSet<BigInteger> before, CompiledItem item, BigInteger unit)
    {
        var sums = new HashSet<BigInteger>();
        foreach (BigInteger sum in before.SelectMany(_ => item.AllParts, (sum, parts) => sum + (unit * parts)))
        {
            sums.Add(sum);
            if (sums.Count > MaximumScores)
            {
                break;
            }
        }

        return sums;
    }

    /// <summary>The code and the version.</summary>
    public override string ToString() => Form.ToString();
}
