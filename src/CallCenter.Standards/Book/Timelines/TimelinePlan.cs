using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// A timeline as a file says it: which books and overlays, from when, in which zone, and what becomes of open cases. <see cref="TryAssemble"/> reads the files that it names. Plain data, written by
/// <see cref="StandardJson.Write"/>.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimelinePlan
{
    private static readonly Lazy<string> LazySchema = new(static () => BookSchema.TextOf(TimelinePlanForms.Plan, "standard-timeline"));

    private readonly Listed<PlannedStandard> standards;

    /// <summary>Creates a plan from its parts; <see cref="TryAssemble"/> checks them.</summary>
    public TimelinePlan()
    {
    }

    /// <summary>A copy is no longer what the text says.</summary>
    [SetsRequiredMembers]
    private TimelinePlan(TimelinePlan original)
    {
        Zone = original.Zone;
        OpenCases = original.OpenCases;
        Standards = original.Standards;
    }

    /// <summary>The JSON Schema (2020-12) of plans, for editors. The package holds it as <c>schema/standard-timeline.schema.json</c>.</summary>
    public static string JsonSchema => LazySchema.Value;

    /// <summary>The zone in which days begin: an id of the IANA database, such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>What becomes of open cases; they stay unless given.</summary>
    public OpenCaseModes OpenCases { get; init; } = OpenCaseModes.AllStay;

    /// <summary>The standards, in any order; at least one.</summary>
    public required ImmutableArray<PlannedStandard> Standards
    {
        get => standards;
        init => standards = value;
    }

    /// <summary>The names of all files that are named, each once, in order.</summary>
    public ImmutableArray<string> Files => [.. Standards.OfType<PlannedStandard>().SelectMany(static standard => standard.Book is { } book ? standard.Overlays.Insert(0, book) : standard.Overlays).Distinct(StringComparer.Ordinal)];

    /// <summary>What it was read from; null where a program made it.</summary>
    private PlanText? Text { get; init; }

    /// <summary>Reads a plan from JSON in UTF-8; a byte order mark is skipped. No bytes make it throw. The files that it names are not looked at.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="plan">The plan, or null where there are errors.</param>
    /// <param name="findings">Every error; never the default.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. They are not kept.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TimelinePlan? plan, out ImmutableArray<Finding> findings, string? file = null, bool allowComments = false)
    {
        if (allowComments)
        {
            return TryParse(JsonText.WithoutComments(utf8Json), out plan, out findings, file);
        }

        plan = null;
        var faults = new FindingList();
        using OpenJson? document = JsonText.Open(utf8Json, faults);
        var reader = new FormReader(faults);
        if (document is not null && !BookForm.HasOtherFormat(document.RootElement, reader) && TimelinePlanForms.Plan.TryRead(document.RootElement, reader, out TimelinePlan read) && !faults.HasErrors)
        {
            plan = read with { Text = new PlanText(utf8Json.ToArray(), file) };
        }

        findings = PlanText.Locate(faults.ToImmutable(), utf8Json, file);
        return plan is not null;
    }

    /// <summary>Reads the files and puts the books on a timeline. No content of a file makes it throw; what opening one throws passes through.</summary>
    /// <param name="open">Opens a file by the name that the plan gives it; null where there is none. What it gives is closed.</param>
    /// <param name="timeline">The timeline, or null where there are errors.</param>
    /// <param name="findings">Every error and warning, with the file that it is in; never the default.</param>
    /// <param name="options">How books are read; null for the default.</param>
    /// <returns>Whether there is no error.</returns>
    public bool TryAssemble(Func<string, Stream?> open, [NotNullWhen(true)] out StandardTimeline? timeline, out ImmutableArray<Finding> findings, BookReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        (timeline, ImmutableArray<Finding> ofPlan, ImmutableArray<Finding> ofFiles) = PlanAssembly.Assemble(this, open, options ?? BookReadOptions.Default);
        findings = [.. Text?.Locate(ofPlan) ?? ofPlan, .. ofFiles];
        return timeline is not null;
    }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(TimelinePlan? other) => other is not null && TimelinePlanForms.Plan.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, standards);
}
