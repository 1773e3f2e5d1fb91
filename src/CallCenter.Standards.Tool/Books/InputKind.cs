using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Books;

/// <summary>What a file is.</summary>
internal enum InputKind
{
    Book,
    Overlay,
    Timeline,
    DecisionModel,
    TableInCsv,
    TableInJson,
    Schema,

    /// <summary>Who works when (<c>Roster</c>).</summary>
    Roster,

    /// <summary>A plan of shifts (<c>ShiftPlan</c>).</summary>
    ShiftPlan,

    /// <summary>Limits of working time (<c>WorkingTimeRules</c>).</summary>
    WorkingTimeRules,

    /// <summary>A centre to be simulated (<c>SimulationModel</c>).</summary>
    Centre,

    /// <summary>What was known of a contact (<c>Contact</c>).</summary>
    Contact,

    /// <summary>The snapshot of a case (<c>CaseSnapshot</c>).</summary>
    Case,

    /// <summary>How a table of a log reads.</summary>
    LogMap,

    /// <summary>Another value of the library.</summary>
    Value,
}

/// <summary>Tells what a file is by its name, or by what it begins with.</summary>
internal static class InputKinds
{
    /// <summary>What a file is; what cannot be told is a book, whose reader says what is wrong with it.</summary>
    public static InputKind Of(InputFile file) => Path.GetExtension(file.Path ?? "").ToUpperInvariant() switch
    {
        ".DMN" or ".XML" => InputKind.DecisionModel,
        ".CSV" => InputKind.TableInCsv,
        ".JSON" or ".JSONC" => OfJson(file),
        _ => file.Text.AsSpan().TrimStart() switch
        {
            ['<', ..] => InputKind.DecisionModel,
            ['{' or '/' or '[', ..] or [] => OfJson(file),
            var text when text[1..].IndexOf(',') is >= 0 and < 4 => InputKind.TableInCsv,
            _ => InputKind.Book,
        },
    };

    // A misspelt "extends" does not make a book of an overlay: no book has a source of its own.
    private static InputKind OfJson(InputFile file) => KnownValues.MembersOf(file) is not { } members ? InputKind.Book
        : members.Contains("$defs") ? InputKind.Schema
        : members.Contains("extends") || members.Contains("provenance") || members.Contains("authors") || members.Contains("confirms") ? InputKind.Overlay
        : members.Contains("standards") ? InputKind.Timeline
        : members.Contains("hitPolicy") || (members.Contains("inputs") && members.Contains("outputs")) ? InputKind.TableInJson
        : KnownValues.Of(members) ?? InputKind.Book;
}
