using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>A review form at work: scores reviews. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ReviewForm, which is written; what leaves are results.")]
public sealed class CompiledReviewForm
{
    private const int BitsOfHundred = 7;

    /// <summary>Forms of so many items are scored without room on the heap but for the result.</summary>
    internal const int UsualItems = 128;

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
        FixedBits = BitOperations.Log2((ulong)whole) + BitOperations.Log2((ulong)Items.Length) + BitOperations.Log2((ulong)Math.Max(1, SectionWeights.Sum())) + 3 + BitsOfHundred + (4 * form.Decimals);
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

    /// <summary>How many bits the numbers of a score take beside the sections' common divisor.</summary>
    internal int FixedBits { get; }

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
        Span<long> parts = Items.Length <= UsualItems ? stackalloc long[Items.Length] : new long[Items.Length];
        ImmutableArray<ReviewRefusal> refusals = ReviewSheet.Read(review, this, parts);
        return refusals.IsEmpty ? Score(parts, review) : ReviewResult.Refused(Form.Code, Form.Version, review, refusals);
    }

    /// <summary>The band of a score, the last that begins at or below it; null where the form has none.</summary>
    public ReviewBand? BandOf(decimal score) => Form.Bands.LastOrDefault(band => band.From <= score);

    /// <summary>The code of the item that is nearest to a word; null where none is near.</summary>
    internal string? NearestItem(string written) => NearestName.Find(written, [.. indexes.Keys]);

    /// <summary>The result of parts met, or marks of what was not judged; without a review it tells no contact, agent and reviewer.</summary>
    internal ReviewResult Score(ReadOnlySpan<long> parts, Review? review = null)
    {
        Span<bool> isCritical = Items.Length <= UsualItems ? stackalloc bool[Items.Length] : new bool[Items.Length];
        int sections = SectionWeights.Length;
        return new ReviewScorer(this, parts, review, isCritical, stackalloc long[sections], stackalloc long[sections], stackalloc bool[sections]).Result();
    }

    /// <summary>The index of an item; −1 where the form has none of that code.</summary>
    internal int IndexOf(string item) => indexes.GetValueOrDefault(item, -1);

    /// <summary>The code and the version.</summary>
    public override string ToString() => Form.ToString();
}
