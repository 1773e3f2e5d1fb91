using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>The kinds of findings that no area has for itself. Codes are stable: a code is never given a new meaning.</summary>
internal static partial class FindingRules
{
    // CCS1xxx: the document itself.
    internal static readonly FindingRule NotJson = Error("CCS1001", "The document is not JSON.", "Correct the syntax at the position given.");
    internal static readonly FindingRule WrongKind = Error("CCS1002", "A value has the wrong JSON kind.", "Give a value of the kind named.");
    internal static readonly FindingRule MissingMember = Error("CCS1003", "A required member is missing.", "Add the member.");
    internal static readonly FindingRule UnknownMember = Error("CCS1004", "A member is not known here.", "Remove it, or correct its name.");
    internal static readonly FindingRule DuplicateMember = Error("CCS1005", "A member is given twice.", "Keep one of them.");
    internal static readonly FindingRule NullMember = Error("CCS1006", "A member is null.", "Give a value, or leave the member out.");
    internal static readonly FindingRule NotOneOf = Error("CCS1007", "A value is not one of the allowed ones.", "Use one of the values named.");
    internal static readonly FindingRule BadFormat = Error("CCS1008", "A value does not have the required form.", "Write it in the form named.");
    internal static readonly FindingRule BadCode = Error("CCS1009", "A code is not kebab-case.", "Write " + KebabCode.Form + ".");
    internal static readonly FindingRule DuplicateCode = Error("CCS1010", "A code is given to two things.", "Rename one of them.");
    internal static readonly FindingRule UnknownCode = Error("CCS1011", "A code names nothing that exists.", "Correct the code, or define what it names.");
    internal static readonly FindingRule TooDeep = Error("CCS1012", "The document is nested too deeply.", "Flatten it.");
    internal static readonly FindingRule UnsupportedVersion = Error("CCS1013", "The book's format version is not supported.", "Use the format version named.");
    internal static readonly FindingRule ProvenanceOfNothing = Error("CCS1014", "A provenance speaks of a value that its entry does not have.", "Name a member of the entry, or a path such as 'time/count'; remove it where the value is gone.");
    internal static readonly FindingRule More = Information("CCS1015", "More was found than is listed.", "Correct what is listed, and read again.");
    internal static readonly FindingRule EditedInPlace = Warning("CCS1016", "Content changed, and its version did not.", "Give what changed a version of its own, so that work which is open under the old one is told apart.");
    internal static readonly FindingRule ConfirmedLater = Warning("CCS1043", "A confirmation is of a day that has not come yet.", "Correct the day, or wait for the approval.");
    internal static readonly FindingRule OtherCurrency = Error("CCS1044", "An amount is of another currency than the book.", "Give it in the book's currency, or change the currency of the book.");
    internal static readonly FindingRule NearRole = Warning("CCS1045", "A name is nearly that of a role, and is none.", "Correct it; a body outside of the centre may keep its name.");
    internal static readonly FindingRule UnknownCurrency = Warning("CCS1049", "A currency is not one of ISO 4217.", "Correct its code; a currency that is newer than the list may stay.");
    internal static readonly FindingRule NotUtf8 = Error("CCS1050", "The document is not in UTF-8.", "Save it in UTF-8: editors have a choice of encoding where they save under a name.");
    internal static readonly FindingRule Empty = Error("CCS1051", "The document is empty.", "Check that it is the right file, and that it was saved.");

    // CCS11xx: values that come back into a process.
    internal static readonly FindingRule NotCompact = Error("CCS1101", "Bytes are not those of the value, or damaged.", "Read them again from where they were written; nothing of them is used.");
    internal static readonly FindingRule CompactVersion = Error("CCS1102", "The version of a value's form is not supported.", "Read it with the library that wrote it, and write it again.");
    internal static readonly FindingRule Impossible = Error("CCS1103", "A value cannot have been written so.", "Write it again: it was changed by hand, or put together otherwise than by the library.");

    // What more than one area says of conditions and bounds.
    internal static readonly FindingRule UnknownField = Error("CCS2002", "A field does not exist in the record.", "Use one of the record's fields.");
    internal static readonly FindingRule TargetUnit = Error("CCS3008", "A target does not fit the KPI's unit.", "Write percentages as '80 %', times as 'PT20S', others as numbers.");

    private static readonly Lazy<ImmutableArray<FindingRule>> LazyAll = new(() =>
    [
        NotJson, WrongKind, MissingMember, UnknownMember, DuplicateMember, NullMember, NotOneOf, BadFormat, BadCode, DuplicateCode, UnknownCode, TooDeep, UnsupportedVersion, ProvenanceOfNothing, More, EditedInPlace, ConfirmedLater, OtherCurrency, NearRole, UnknownCurrency, NotUtf8, Empty, NotCompact, CompactVersion, Impossible, UnknownField, TargetUnit,
    ]);

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All => LazyAll.Value;

    internal static FindingRule Error(string code, string title, string remedy) => new(code, FindingSeverity.Error, title, remedy);

    internal static FindingRule Warning(string code, string title, string remedy) => new(code, FindingSeverity.Warning, title, remedy);

    internal static FindingRule Information(string code, string title, string remedy) => new(code, FindingSeverity.Information, title, remedy);
}
