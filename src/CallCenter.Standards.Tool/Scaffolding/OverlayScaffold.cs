using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Scaffolding;

/// <summary>Makes the first overlay of a bank: its name, currency and time zone over a book, which validates at once.</summary>
internal static class OverlayScaffold
{
    public const string SchemaFile = "standard-overlay.schema.json";

    private const string FirstVersion = "0.1.0";

    /// <summary>The overlay.</summary>
    public static StandardOverlay Of(StandardBook below, BankAnswers answers)
    {
        var title = new OverlayTitle(answers.Code, FirstVersion, new Provenance(ProvenanceKind.Bank, answers.Citation))
        {
            Name = new LocalizedText(answers.ChineseName, answers.EnglishName),
            Effective = answers.Effective,
        };
        return StandardOverlay.Of(below, title, book => InZone(book with { Currency = answers.Currency ?? book.Currency }, answers));
    }

    /// <summary>The overlay as a file, which names its schema for editors.</summary>
    public static string Text(StandardOverlay overlay) => WithSchema(overlay.ToJson());

    /// <summary>An overlay with the texts to be translated.</summary>
    public static string Translation(StandardBook made, string language) =>
        WithSchema(StandardOverlay.Translation(made, language, $"{made.Code}-{new string([.. language.Select(char.ToLowerInvariant)])}", made.Version).ToJson());

    private static string WithSchema(string overlay) => JsonText.Write(json =>
    {
        using JsonDocument document = JsonDocument.Parse(overlay);
        json.WriteStartObject();
        json.WriteString("$schema", "./" + SchemaFile);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    });

    /// <summary>The centre's own hours, promises, workflows, scripts and training in the bank's zone; what a jurisdiction keeps stays in its own.</summary>
    private static StandardBook InZone(StandardBook book, BankAnswers answers)
    {
        string before = book.ServiceLevels.Zone;
        return answers.Zone is not { } zone || zone == before ? book : book with
        {
            Calendars = book.Calendars with { Calendars = [.. book.Calendars.Calendars.Select(calendar => Moved(calendar, before, zone, answers.Code))] },
            ServiceLevels = book.ServiceLevels with { Zone = zone },
            Workflows = book.Workflows with { Zone = zone },
            Scripts = book.Scripts with { Zone = zone },
            Training = book.Training with { Zone = zone },
        };
    }

    private static BusinessCalendar Moved(BusinessCalendar calendar, string before, string zone, string bank) =>
        calendar.Shape is CalendarHours hours && hours.Zone == before && calendar.Jurisdictions.IsEmpty
            ? calendar with { Shape = hours with { Zone = zone }, Version = $"{calendar.Version}-{bank}" }
            : calendar;
}
