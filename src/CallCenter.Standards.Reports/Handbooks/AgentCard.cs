using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Reports.Handbooks.Documents;
using CallCenter.Standards.Reports.Handbooks.Telling;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Handbooks;

/// <summary>The card for agents: what is promised by when, who helps, what to say and what not, on two sides of A4.</summary>
internal static class AgentCard
{
    public static Document Of(StandardBook book, CultureInfo culture, BookTeller teller, HandbookWords words)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        Chapter[] chapters =
        [
            new("promises", words.CardPromises, [new Table(words.CardPromises, [words.Promise, words.Within], [.. Promises(book, culture, json.RootElement, teller, words)])], []),
            new("urgent", words.CardUrgent, [new Table(words.CardUrgent, [words.When, words.Whom], [.. Plans(book, culture)])], []),
            new("secrets", words.CardSecrets, [.. book.Scripts.Confidential.Select(matter => new Paragraph(matter.Name.In(culture)))], []),
            new("scripts", words.CardScripts, [new Table(words.CardScripts, [words.Occasion, words.Words], [.. Scripts(book, culture, teller)])], []),
        ];
        return new Document(words.Language, words.Card, words.CardSubtitle(book), null, "card", [.. chapters.Where(chapter => chapter.Blocks.Any(block => block is not Table { Rows.IsEmpty: true }))]);
    }

    private static IEnumerable<ImmutableArray<string>> Promises(StandardBook book, CultureInfo culture, JsonElement json, BookTeller teller, HandbookWords words)
    {
        Form form = JsonForms.MemberOf(BookForm.Book, json, "serviceLevels")!.Form;
        for (int i = 0; i < book.ServiceLevels.Policies.Length; i++)
        {
            ServiceLevelPolicy policy = book.ServiceLevels.Policies[i];
            for (int j = 0; j < policy.Targets.Length; j++)
            {
                JsonElement target = json.GetProperty("serviceLevels").GetProperty("policies")[i].GetProperty("targets")[j];
                Form policies = JsonForms.ItemOf(JsonForms.MemberOf(form, json.GetProperty("serviceLevels"), "policies")!.Form);
                Form targets = JsonForms.ItemOf(JsonForms.MemberOf(policies, target, "targets")!.Form);
                MemberDefinition time = JsonForms.MemberOf(targets, target, "time")!;
                JsonElement value = target.GetProperty("time");
                yield return
                [
                    words.Named(policy.Name.In(culture), policy.Targets[j].Name.In(culture)),
                    teller.Span(value) ?? string.Join(words.Between, value.EnumerateObject().Where(member => member.Name is not ("edge" or "dueAt" or "roll")).Select(member => (Member: member, Known: JsonForms.MemberOf(time.Form, value, member.Name)!))
                        .Where(pair => !pair.Known.TellsCase || value.GetProperty(pair.Member.Name).GetString() is not "elapsed").OrderBy(pair => pair.Known.TellsCase)
                        .Select(pair => teller.Leaf("serviceLevels/policies/targets/time", pair.Known, pair.Member.Value, pair.Known.Form, value, ""))),
                ];
            }
        }
    }

    private static IEnumerable<ImmutableArray<string>> Plans(StandardBook book, CultureInfo culture) =>
        from plan in book.Risk.Plans
        where !plan.Steps.IsEmpty
        let first = plan.Steps[0]
        select (ImmutableArray<string>)[plan.Name.In(culture), $"{book.Organization.Roles.FirstOrDefault(role => role.Code == first.Role)?.Name.In(culture) ?? first.Role} · {first.Name.In(culture)}"];

    private static IEnumerable<ImmutableArray<string>> Scripts(StandardBook book, CultureInfo culture, BookTeller teller) =>
        book.Scripts.Scripts.Select((script, i) => (Script: script, Pointer: $"/scripts/scripts/{i.ToString(CultureInfo.InvariantCulture)}")).Where(one => !one.Script.Wordings.IsEmpty)
            .Select(one => (ImmutableArray<string>)[one.Script.Name.In(culture), teller.Script(one.Script.Wordings[0].Text, one.Pointer)]);
}
