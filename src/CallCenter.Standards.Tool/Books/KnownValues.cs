using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tool.Books;

/// <summary>What files of JSON hold besides books: what the commands read, and every other value that has a form.</summary>
internal static class KnownValues
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly (InputKind Kind, Form Form)[] OfCommands =
    [
        (InputKind.Roster, RosterForms.Roster), (InputKind.ShiftPlan, ShiftForms.Plan), (InputKind.WorkingTimeRules, WorkingTimeForms.Rules), (InputKind.Centre, SimulationForms.Model),
        (InputKind.Contact, ContactForms.Contact), (InputKind.Case, FormOf(typeof(CaseSnapshot<WorkItem>))), (InputKind.LogMap, LogMapForms.Map),
    ];

    /// <summary>The kind of value that an object has most members of, more than a book has; null where it is a book rather than any of them.</summary>
    /// <param name="members">The names of the object's members.</param>
    public static InputKind? Of(IReadOnlySet<string> members)
    {
        int ofBook = Shared(BookForm.Book, members);
        (InputKind Kind, int Shared) best = OfCommands.Select(one => (one.Kind, Shared(one.Form, members))).MaxBy(static one => one.Item2);
        return best.Shared > ofBook && best.Shared * 2 >= members.Count ? best.Kind
            : ofBook * 2 < members.Count && Other(members) is not null ? InputKind.Value
            : null;
    }

    /// <summary>The form of a value that no command reads: of those that have all members of the object, and need no other, the one with the fewest more; null where there is none.</summary>
    public static Form? Other(IReadOnlySet<string> members) => members.Count == 0 ? null : FormRegistry.Types
        .Select(FormOf).Where(form => form is { Kind: FormKind.Object, Others: null } && Shared(form, members) == members.Count && form.Members.All(member => member.Use != MemberUse.Required || member.Case is not null || members.Contains(member.Name)))
        .OrderBy(static form => form.Members.Length).ThenBy(static form => form.Type.FullName, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The names of the members of the object that a file holds; null where it holds none.</summary>
    public static IReadOnlySet<string>? MembersOf(InputFile file)
    {
        try
        {
            ReadOnlyMemory<byte> json = file.Content.AsSpan().StartsWith("\uFEFF"u8) ? file.Content.AsMemory(3) : file.Content;
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject().Select(static member => member.Name).ToHashSet(StringComparer.Ordinal) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What is found in a file of a kind of value.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="standard">What names stand for, and what a centre is to be simulated through; asked for where it counts.</param>
    public static ImmutableArray<Finding> Check(InputFile file, InputKind kind, Lazy<Standard> standard) => kind switch
    {
        InputKind.Roster => JsonValues.TryRead(file, RosterForms.Roster, static roster => roster.Validate()).Findings,
        InputKind.ShiftPlan => JsonValues.TryRead(file, ShiftForms.Plan, static plan => plan.Validate()).Findings,
        InputKind.WorkingTimeRules => JsonValues.TryRead(file, WorkingTimeForms.Rules).Findings,
        InputKind.Centre => JsonValues.TryRead(file, SimulationForms.Model, model => CentreSimulation.Check(model, standard.Value.Routing)).Findings,
        InputKind.Contact => JsonValues.TryRead(file, ContactForms.Contact).Findings,
        InputKind.Case => Judge(file, FormOf(typeof(CaseSnapshot<WorkItem>)), standard.Value),
        InputKind.LogMap => TableMap.TryParse(file.Content, out _),
        _ => Judge(file, Other(MembersOf(file)!)!, standard.Value),
    };

    private static ImmutableArray<Finding> Judge(InputFile file, Form form, Standard standard)
    {
        var findings = new FindingList();
        using OpenJson? document = JsonText.Open(file.Content, findings);
        if (document is not null)
        {
            form.Judge(document.RootElement, new FormReader(findings, things: standard.Things));
        }

        return FindingLines.Of(file.Name, FindingPlaces.Locate(findings.ToImmutable(), file.Content, allowComments: false));
    }

    private static int Shared(Form form, IReadOnlySet<string> members) => form.Members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Count(members.Contains);

    private static Form FormOf(Type type) => FormRegistry.TryFind(type, out RegisteredForm? known) ? known.Form : throw new InvalidOperationException($"{type} has no form.");
}
