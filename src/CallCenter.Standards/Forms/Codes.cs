using System.Runtime.CompilerServices;
using NodaTime;

namespace CallCenter.Standards.Forms;

/// <summary>
/// The codes of one kind of definition: their form is checked, none is given twice, and what names one that does not exist is told the nearest.
/// What names a definition that is there but wrong gets no finding of its own: correcting the definition settles it.
/// </summary>
internal class Codes
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly HashSet<string> unusable = new(StringComparer.Ordinal);
    private readonly List<Codes> others = [];
    private readonly List<Place> lists = [];
    private readonly FindingList findings;
    private bool isOpen;

    /// <param name="kind">What has the codes, for messages: <c>measure</c>.</param>
    /// <param name="findings">Where findings go.</param>
    public Codes(FindingWords kind, FindingList findings)
    {
        Kind = kind;
        this.findings = findings;
    }

    public FindingWords Kind { get; }

    /// <summary>Every code, those of joined tables included, in the order given.</summary>
    public IEnumerable<string> All => positions.Keys.Concat(others.SelectMany(other => other.All)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether what defines the codes is not known, so that any will do.</summary>
    public bool TakesAny => isOpen || others.Exists(other => other.TakesAny);

    /// <summary>Whether the code is defined.</summary>
    public bool Contains(string code) => positions.ContainsKey(code) || others.Exists(other => other.Contains(code));

    /// <summary>Codes whose definitions are not known: any will do.</summary>
    public static Codes Open(FindingWords kind, FindingList findings) => new(kind, findings) { isOpen = true };

    /// <summary>Codes of which no more is known; they are not checked.</summary>
    public static Codes Known(FindingWords kind, IEnumerable<string> all, FindingList findings)
    {
        var codes = new Codes(kind, findings);
        foreach (string code in all)
        {
            codes.Add(code);
        }

        return codes;
    }

    /// <summary>The codes of a list of definitions, all checked.</summary>
    /// <param name="kind">What has the codes, for messages: <c>measure</c>.</param>
    /// <param name="definitions">The definitions.</param>
    /// <param name="code">Their code.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="path">The lambda's text.</param>
    public static Codes<T> Of<T>(
        FindingWords kind, LocatedList<T> definitions, Func<T, string> code, FindingList findings, [CallerArgumentExpression(nameof(code))] string path = "")
    {
        var codes = new Codes<T>(kind, findings);
        codes.AddAll(definitions, code, path);
        return codes;
    }

    /// <summary>Checks the form of a code, where what it names is defined elsewhere.</summary>
    public static void CheckForm(string code, Place place, FindingList findings)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, place, code, $"'{Excerpt.Of(code)}' is not {KebabCode.Needed}.");
        }
    }

    /// <summary>What names a code of the other table names one of these too; a code in both is a finding where one of them is defined.</summary>
    public Codes With(Codes other)
    {
        others.Add(other);
        return this;
    }

    /// <summary>Notes that the definition of a code is wrong, so that what names it gets no finding of its own.</summary>
    public void MarkUnusable(string code) => unusable.Add(code);

    /// <summary>Checks and adds the code of a definition; false with a finding where it is taken.</summary>
    public bool TryAdd(string code, Place place)
    {
        CheckForm(code, place, findings);
        if (Contains(code))
        {
            findings.Add(FindingRules.DuplicateCode, place, code, $"'{Excerpt.Of(code)}' is given twice; each {Kind} needs a code of its own.");
            return false;
        }

        positions.Add(code, positions.Count);
        return true;
    }

    /// <summary>Whether a code that something names is defined; a finding where it is not, unless its definition is there but wrong.</summary>
    public bool Check(string code, Place place)
    {
        if (IsTaken(code))
        {
            return true;
        }

        if (!IsExcused(code))
        {
            findings.Add(FindingRules.UnknownCode, place, code, $"There is no {Kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. All])}.");
        }

        return false;
    }

    /// <summary>As <see cref="Check"/>; where any code will do, it has to look like one.</summary>
    public bool CheckNamed(string code, Place place)
    {
        if (!TakesAny)
        {
            return Check(code, place);
        }

        CheckForm(code, place);
        return true;
    }

    /// <summary>Checks a list of codes, none of them twice.</summary>
    /// <returns>Whether all are defined, each named once.</returns>
    public bool CheckAll(LocatedList<string> codes)
    {
        HashSet<string>? seen = codes.Count > 1 ? new(codes.Count, StringComparer.Ordinal) : null;
        bool areKnown = true;
        for (int i = 0; i < codes.Count; i++)
        {
            string code = codes.Values[i];
            if (seen?.Add(code) == false)
            {
                findings.Add(FindingRules.DuplicateCode, codes[i].Place, code, $"'{Excerpt.Of(code)}' is named twice.");
                areKnown = false;
            }
            else if (!IsTaken(code))
            {
                areKnown &= Check(code, codes[i].Place);
            }
        }

        return areKnown;
    }

    /// <summary>Whether the definition of a code is there but wrong, or may be among what could not be read.</summary>
    public bool IsExcused(string code) =>
        unusable.Contains(code) || lists.Exists(list => !list.Gaps.IsNone && list.Gaps.MayHold(list.Pointer, code)) || others.Exists(other => other.IsExcused(code));

    /// <summary>Notes the list that definitions come from, so that what names one that could not be read gets no finding of its own.</summary>
    public void From<T>(LocatedList<T> list) => lists.Add(list.Place);

    private bool IsTaken(string code) => Contains(code) || TakesAny;

    protected int PositionOf(string code) => positions.GetValueOrDefault(code, -1);

    protected void CheckForm(string code, Place place) => CheckForm(code, place, findings);

    protected void Add(string code) => positions.TryAdd(code, positions.Count);

    protected void Report(FindingRule rule, Place place, string? value, FindingWords message) => findings.Add(rule, place, value, message);
}

/// <summary>The codes of one kind of definition, and what each names.</summary>
internal sealed class Codes<T>(FindingWords kind, FindingList findings) : Codes(kind, findings)
{
    private readonly Dictionary<string, Located<T>> definitions = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, string Version)> versions = [];
    private readonly HashSet<(string Code, LocalDate? Effective)> dates = [];

    /// <summary>The definitions whose codes are their own, in the order given; of several versions the first.</summary>
    public IEnumerable<Located<T>> Definitions => definitions.Values;

    /// <summary>The definition of a code; null where there is none.</summary>
    public Located<T>? Find(string code) => definitions.TryGetValue(code, out Located<T> known) ? known : null;

    /// <summary>The definition of a code that something names; null where there is none, with a finding unless its definition is there but wrong.</summary>
    public Located<T>? Find(string code, Place place) => Check(code, place) ? Find(code) : null;

    /// <summary>Checks and adds the codes of a list.</summary>
    public void AddAll(LocatedList<T> list, Func<T, string> code, [CallerArgumentExpression(nameof(code))] string path = "")
    {
        From(list);
        foreach (Located<T> definition in list)
        {
            if (TryAdd(code(definition.Value), definition.Place.Path(path)))
            {
                definitions.Add(code(definition.Value), definition);
            }
        }
    }

    /// <summary>Checks and adds a definition that may have several versions, told apart by name and by effective date.</summary>
    /// <param name="definition">The definition; its members are <c>code</c>, <c>version</c> and <c>effective</c>.</param>
    /// <param name="code">Its code.</param>
    /// <param name="version">Its version.</param>
    /// <param name="effective">The first day it is in force; null where it has been from the beginning.</param>
    /// <param name="rule">What it is where two versions cannot be told apart.</param>
    public void AddVersion(Located<T> definition, string code, string version, LocalDate? effective, FindingRule rule)
    {
        CheckForm(code, definition.Place.Member("code"));
        Add(code);
        definitions.TryAdd(code, definition);
        bool isNewDate = dates.Add((code, effective?.WithCalendar(CalendarSystem.Iso)));
        Place place = definition.Place.Member("version");
        if (!place.IsWhole)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(version))
        {
            Report(FindingRules.BadFormat, place, version, $"The version is blank.");
        }
        else if (!versions.Add((code, version)))
        {
            Report(rule, place, version, $"There are two versions '{Excerpt.Of(version)}' of {Kind} '{code}'.");
        }
        else if (!isNewDate)
        {
            Report(rule, definition.Place.Member("effective"), null, $"Two versions of {Kind} '{code}' come into force on one day.");
        }
    }
}
