using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>One thing that two books say differently.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BookChange : IExplained
{
    private readonly Listed<ExplanationPart> toldBefore;
    private readonly Listed<ExplanationPart> toldAfter;

    /// <summary>What became of it.</summary>
    public required ChangeKind Kind { get; init => field = Given.Member(value); }

    /// <summary>What it bears on.</summary>
    public required ChangeWeight Weight { get; init => field = Given.Member(value); }

    /// <summary>The section of the book: its member's name, such as <c>serviceLevels</c>; blank for the book's own header.</summary>
    public required string Section { get; init; }

    /// <summary>What people call the section, or the book's header.</summary>
    public required LocalizedText SectionName { get; init; }

    /// <summary>Where it stands from the root of the book: members, and items of lists by code, text or number, such as <c>kpis/kpis/connect-rate/target/atLeast</c>; the cells of a rule by their columns.</summary>
    public required string Path { get; init; }

    /// <summary>The code of the nearest entry around it, or its own where it is an entry; null outside of entries.</summary>
    public string? Code { get; init; }

    /// <summary>The names of the entries around it, from the outside in, a code where there is none; null outside of entries.</summary>
    public LocalizedText? Entry { get; init; }

    /// <summary>What people call it: the member, or the list whose entry it is.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The value in the earlier book as it is written: the text of a JSON string, or the JSON of anything else; null where there was none, and of an entry as a whole.</summary>
    public string? Before { get; init; }

    /// <summary>The value in the later book; null where there is none, and of an entry as a whole.</summary>
    public string? After { get; init; }

    /// <summary>The earlier value as people say it, in no language: what a code names, a share, a time, a clause for each condition; empty where there was none.</summary>
    public ImmutableArray<ExplanationPart> ToldBefore
    {
        get => toldBefore;
        init => toldBefore = value;
    }

    /// <summary>The later value as people say it; empty where there is none.</summary>
    public ImmutableArray<ExplanationPart> ToldAfter
    {
        get => toldAfter;
        init => toldAfter = value;
    }

    /// <summary>What changed, in no language.</summary>
    public Explanation Explain() => Explanation.Of(Sentence());

    /// <summary>What changed, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Makes no difference: a change is one sentence.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The change in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);

    internal ExplanationSentence Sentence() => ExplanationSentence.Of("difference." + EnumCodes<ChangeKind>.CodeOf(Kind), Parts());

    /// <summary>The change as a clause of another sentence.</summary>
    internal ExplanationPart Clause(string name, string template) => ExplanationPart.Clause(name, template, [.. Parts()]);

    private IEnumerable<ExplanationPart?> Parts() =>
    [
        ExplanationPart.Named("section", Section.Length == 0 ? "book" : Section, SectionName),
        Entry is { } entry ? ExplanationPart.Coded("entry", Code ?? "", entry) : null,
        Entry is not null && Name == SectionName ? null : ExplanationPart.Named("member", Path, Name), // the only list of a section is called as it is
        .. Values("before", Before, ToldBefore),
        .. Values("after", After, ToldAfter),
    ];

    /// <summary>What was told of a value where it was told, which is always so where books were compared.</summary>
    private static IEnumerable<ExplanationPart> Values(string name, string? value, ImmutableArray<ExplanationPart> told) =>
        !told.IsEmpty ? told.Select(part => part with { Name = name }) : value is null ? [] : [Value(name, value)];

    /// <summary>A share, a time, a text of both languages and the origin of parts are told as people write them, anything else as it is written in the book.</summary>
    private static ExplanationPart Value(string name, string value) =>
        WrittenValue.Find(name, value) is { } part ? part
        : As.TryPercentage(value, out Percentage share) ? ExplanationPart.Figure(name, share.Ratio, "percent") with { Code = ExplanationPart.Exact }
        : IsoDuration.TryParse(value, out Duration time) ? ExplanationPart.Time(name, time) with { Code = ExplanationPart.Exact }
        : ExplanationPart.Given(name, value);
}
