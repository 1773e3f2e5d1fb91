using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <content>Reading: members are found by name, read, and what is wrong with them told.</content>
internal sealed partial class Members
{
    /// <summary>The form of the object that is being read.</summary>
    private Form? current;

    /// <summary>Reads an object to its last member; false where it is none, or is absent.</summary>
    internal bool TryRead<T>(in JsonElement json, MembersForm<T> form, out T value)
    {
        value = default!;
        if (!reader!.Is(json, JsonValueKind.Object))
        {
            return false;
        }

        bool outerIsAbsent = isAbsent;
        isAbsent = false;
        Form? outerForm = current;
        current = form;
        GivenMembers.Frame outer = given.Open(json);
        try
        {
            value = form.Visit(this, default, isGiven: false);
            given.Report(reader, form);
        }
        catch (Exception refusal) when (ArgumentText.IsRefusal(refusal))
        {
            // What a type refuses (a negative time, a score beyond its scale) is a fault of the data.
            Refuse(json, refusal, form.Members);
            given.Report(reader, form);
        }

        given.Close(outer);
        current = outerForm;
        isMade = false;
        bool isRead = !isAbsent;
        isAbsent = outerIsAbsent;
        return isRead;
    }

    /// <summary>Reports what a type refuses, at the member that it is about, and goes through the members that were not come to, so that no fault hides another.</summary>
    private void Refuse(in JsonElement json, Exception refusal, ImmutableArray<MemberDefinition> all)
    {
        string? parameter = (refusal as ArgumentException)?.ParamName;
        isAbsent = true;
        string? named = all.FirstOrDefault(member => string.Equals(member.Property, parameter, StringComparison.OrdinalIgnoreCase) || string.Equals(member.Name, parameter, StringComparison.OrdinalIgnoreCase))?.Name;
        string? about = !isMade && (named is null || parameter == "value") ? given.LastAsked : named;
        if (about is not null && given.TryGet(about, out JsonElement value))
        {
            reader!.Enter(about);
            reader.Fail(value, FindingRules.BadFormat, ArgumentText.Of(refusal));
            reader.Leave();
        }
        else
        {
            reader!.Fail(json, FindingRules.BadFormat, ArgumentText.Of(refusal));
        }

        foreach (MemberDefinition member in all.Where(member => !given.WasAsked(member.Name) && (member.Case is null || given.HoldsText(member.Case))))
        {
            if (TryFind(member.Name, member.Use == MemberUse.Required, out JsonElement rest))
            {
                reader.Enter(member.Name);
                member.Form.Judge(rest, reader);
                reader.Leave();
            }
        }
    }

    private ImmutableArray<T> ReadItems<T>(string name, in JsonElement json, Form<T> item)
    {
        reader!.Enter(name);
        bool isRead = ListForm.TryReadItems(json, reader, item, out ImmutableArray<T> items);
        if (!isRead)
        {
            reader.Gaps.Add(reader.Pointer);
        }

        reader.Leave();
        return items;
    }

    /// <summary>Reads a member; what stands in for it, or the type's default, where it cannot.</summary>
    private bool TryRead<T>(string name, Form<T> form, bool isRequired, out T value)
    {
        value = default!;
        bool isThere = TryFind(name, isRequired, out JsonElement json, form.Bare.Values);
        if (isThere)
        {
            reader!.Enter(name);
            if (form.TryRead(json, reader, out value))
            {
                reader.Leave();
                return true;
            }

            reader.Gaps.Add(reader.Pointer);
            reader.Leave();
        }

        if (isThere || NoteGap(name, isRequired))
        {
            value = form.HasStandIn ? form.StandIn : default!;
            isAbsent |= !form.HasStandIn;
        }

        return false;
    }

    /// <summary>Reports the values that a provenance speaks of and the object does not have.</summary>
    private void CheckParts(Provenance provenance, FormReader reader)
    {
        for (int part = 0; part < provenance.Parts.Length; part++)
        {
            for (int i = 0; i < provenance.Parts[part].Of.Length; i++)
            {
                string path = provenance.Parts[part].Of[i];
                if (!given.HoldsPath(path) && !StandsUnwritten(path))
                {
                    string pointer = $"{reader.Pointer}/provenance/parts/{part}/of/{i}";
                    reader.Findings.Add(FindingRules.ProvenanceOfNothing, pointer, Excerpt.Of(path), $"The entry has no value '{Excerpt.Of(path)}'; {NearestName.Suggest(path, given.Names())}.");
                }
            }
        }
    }

    /// <summary>Whether a member has a value although none is written: an empty list, or its default, which has a source like any other.</summary>
    private bool StandsUnwritten(string path) =>
        current!.Members.Any(member => member.Name == path && !given.Holds(path) && (member.Use == MemberUse.Default || (member.Use == MemberUse.Optional && member.Form.Bare.Kind == FormKind.Array)));

    /// <summary>Notes that a member is missing, or null; false where it may be.</summary>
    private bool NoteGap(string name, bool isRequired)
    {
        bool isGap = isRequired || given.Holds(name);
        if (isGap)
        {
            reader!.Enter(name);
            reader.Gaps.Add(reader.Pointer);
            reader.Leave();
        }

        return isGap;
    }

    private bool TryFind(string name, bool isRequired, out JsonElement json, ImmutableArray<string> values = default)
    {
        isMade = false;
        if (given.TryTake(name, out json))
        {
            reader!.Enter(name);
            bool isGiven = reader.IsGiven(json);
            reader.Leave();
            if (!isGiven)
            {
                AddGap(name);
            }

            return isGiven;
        }

        if (isRequired)
        {
            GivenMembers.Miss(reader!, name, values.IsDefault ? [] : values);
            AddGap(name);
        }

        return false;
    }

    private void AddGap(string name)
    {
        reader!.Enter(name);
        reader.Gaps.Add(reader.Pointer);
        reader.Leave();
    }
}
