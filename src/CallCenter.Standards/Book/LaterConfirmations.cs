using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Finds the values of a book that somebody confirmed on a day that has not come yet.</summary>
internal static class LaterConfirmations
{
    public static ImmutableArray<Finding> Of(StandardBook book, LocalDate asOf)
    {
        var findings = new FindingList();
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        Walk(json.RootElement, "", asOf, findings);
        return findings.ToImmutable();
    }

    private static void Walk(JsonElement json, string pointer, LocalDate asOf, FindingList findings)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                Walk(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}"), asOf, findings);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                string at = $"{pointer}/{JsonPointer.Escape(member.Name)}";
                if (member.Name == "confirmation" && JsonForms.TextOf(member.Value, "on") is { } on && LocalDatePattern.Iso.Parse(on).TryGetValue(default, out LocalDate day) && day > asOf.WithCalendar(CalendarSystem.Iso))
                {
                    findings.Add(FindingRules.ConfirmedLater, $"{at}/on", on, $"{on} is later than {LocalDatePattern.Iso.Format(asOf.WithCalendar(CalendarSystem.Iso))}.");
                }

                Walk(member.Value, at, asOf, findings);
            }
        }
    }
}
