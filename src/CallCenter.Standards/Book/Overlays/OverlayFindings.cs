using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Book;

/// <summary>What can be wrong with overlays, CCS102x to CCS104x.</summary>
internal static class OverlayFindings
{
    public static readonly FindingRule OtherBase = Error("CCS1020", "An overlay is laid over another book than it was written for.", "Look at what differs, and then name the book as it is now.");
    public static readonly FindingRule NotPinned = Warning("CCS1021", "An overlay does not say which content it was written for.", "Give the hash of the book, so that a change of it is told.");
    public static readonly FindingRule NothingToChange = Error("CCS1022", "An overlay changes an entry that is not there.", "Correct the code, or give everything that a new entry needs.");
    public static readonly FindingRule NothingToRemove = Error("CCS1023", "An overlay removes what is not there.", "Correct the name, or leave the removal out.");
    public static readonly FindingRule Removed = Error("CCS1024", "An overlay changes what a layer below it removed.", "Take the change or the removal out, or give everything that the entry needs.");
    public static readonly FindingRule NoCodes = Error("CCS1025", "Items that have no codes of their own cannot be changed one by one.", "Give the whole list.");
    public static readonly FindingRule ManyOfCode = Error("CCS1026", "A code is that of several entries.", "Name one of them, as told.");
    public static readonly FindingRule OtherCode = Error("CCS1027", "An entry is given another code than it is named by.", "Leave the code out; to rename an entry, remove it and give it anew.");
    public static readonly FindingRule BadPlace = Error("CCS1028", "An entry has no place in its list.", "Give either '$before' or '$after' with the code of an entry of the list, not in a circle.");
    public static readonly FindingRule NoCell = Error("CCS1029", "A rule has no cell for a column.", "Give the cell in every rule.");
    public static readonly FindingRule NothingToConfirm = Error("CCS1030", "An overlay confirms what is not there.", "Correct the path, or take it out.");
    public static readonly FindingRule NotAssumed = Warning("CCS1031", "An overlay confirms what is not assumed.", "Take it out: nothing is left to decide there.");

    public static readonly FindingRule SetTwice = Information("CCS1041", "An overlay sets a value that a layer below it set already.", "Leave it to one of the two layers, unless the upper one is meant to differ.");
    public static readonly FindingRule ConfirmedByAuthor = Warning("CCS1042", "Who put a value forward confirmed it as well.", "Let somebody else approve it.");
    public static readonly FindingRule SectionRemoved = Warning("CCS1046", "An overlay takes a whole section out.", "Take its entries out by their codes, unless the whole section is meant to go.");
    public static readonly FindingRule ConfirmedOther = Warning("CCS1047", "A value is changed, and is said to be confirmed as it was.", "Say where the new value comes from, by 'provenance' of the overlay or of the entry.");
    public static readonly FindingRule AsInEnglish = Information("CCS1048", "Texts in a further language are as they are in English.", "Translate them; words that are the same in both languages may stay.");

    public static readonly FindingRule NoBase = Error("CCS1052", "The book that an overlay extends is not found.", "Put its file beside the overlay, name it with --base, or correct 'extends'.");
    public static readonly FindingRule ManyBases = Error("CCS1053", "Several files are the book that an overlay extends.", "Name the right one with --base, or move the others away.");
    public static readonly FindingRule BaseInCircle = Error("CCS1054", "An overlay extends itself, or overlays extend one another.", "Correct 'extends' in one of them.");

    private const string Extends = "/extends";

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [OtherBase, NotPinned, NothingToChange, NothingToRemove, Removed, NoCodes, ManyOfCode, OtherCode, BadPlace, NoCell, NothingToConfirm, NotAssumed, SetTwice, ConfirmedByAuthor, SectionRemoved, ConfirmedOther, AsInEnglish, NoBase, ManyBases, BaseInCircle];

    /// <summary>What an overlay extends is nowhere that was looked.</summary>
    /// <param name="named">The code and the version.</param>
    /// <param name="shipped">Those of the shipped book.</param>
    public static Finding OfNoBase(string named, string shipped) => NoBase.At(Extends, named, $"The book '{named}' is neither shipped, which is '{shipped}', nor beside the file.");

    /// <summary>What an overlay extends is in several files.</summary>
    /// <param name="named">The code and the version.</param>
    /// <param name="files">The files.</param>
    public static Finding OfManyBases(string named, string files) => ManyBases.At(Extends, named, $"The book '{named}' is in several files: {files}.");

    /// <summary>An overlay is below itself.</summary>
    /// <param name="named">The code and the version that it extends.</param>
    /// <param name="isSelf">Whether they are its own.</param>
    public static Finding OfCircle(string named, bool isSelf) => BaseInCircle.At(Extends, named, isSelf ? FindingWords.Of($"'{named}' extends itself.") : FindingWords.Of($"The overlays below extend one another in a circle, or are too many."));
}
