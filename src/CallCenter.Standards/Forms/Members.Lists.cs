using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Members that hold several values, or one as it stands.</summary>
internal sealed partial class Members
{
    /// <summary>A list that is always given, be it empty. What cannot be read of it is absent.</summary>
    public ImmutableArray<T> List<T>(
        string name, ImmutableArray<T>? value, Form<T> item, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "") =>
        List(name, value, item, isRequired: true, chinese, english, property);

    /// <summary>A list that is left out when empty. What cannot be read of it is absent.</summary>
    public ImmutableArray<T> OptionalList<T>(
        string name, ImmutableArray<T>? value, Form<T> item, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "") =>
        List(name, value, item, isRequired: false, chinese, english, property);

    /// <summary>A row of cells, one for each item of a list of the object around; always given.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The cells.</param>
    /// <param name="columns">The list that the columns are in.</param>
    /// <param name="absent">The cell of a column that a row says nothing about; null where every row has to.</param>
    /// <param name="chinese">What it is called in zh-CN.</param>
    /// <param name="english">What it is called in English.</param>
    /// <param name="property">The value's expression.</param>
    public ImmutableArray<string> Cells(
        string name, ImmutableArray<string>? value, string columns, string? absent, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        ImmutableArray<string> cells = List(name, value, As.Text, isRequired: true, chinese, english, property);
        if (listed is not null)
        {
            listed[^1] = listed[^1] with { Columns = columns, AbsentCell = absent };
        }

        return cells;
    }

    /// <summary>A member that is taken as it stands, null too, and left out where there is none.</summary>
    public JsonElement? Raw(string name, JsonElement? value, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (reader is not null)
        {
            return given.TryTake(name, out JsonElement json) ? json.Clone() : null;
        }

        if (writer is not null && value is { } known && writer.Names(name))
        {
            known.WriteTo(writer.Json);
        }

        List(name, property, MemberUse.Optional, null, As.AnyText, chinese, english);
        return value;
    }

    private ImmutableArray<T> List<T>(string name, ImmutableArray<T>? value, Form<T> item, bool isRequired, string chinese, string english, string property)
    {
        if (reader is not null)
        {
            if (TryFind(name, isRequired, out JsonElement json))
            {
                return ReadItems(name, json, item);
            }

            NoteGap(name, isRequired);
            return [];
        }

        if (places is not null)
        {
            places.Enter(name);
            ListForm.CheckItems(places, value ?? default, item);
            places.Leave();
        }
        else if (writer is not null && (isRequired || value is { IsDefaultOrEmpty: false }) && writer.Names(name))
        {
            ListForm.WriteItems(writer, value ?? default, item);
        }

        if (listed is not null)
        {
            List(name, property, isRequired ? MemberUse.Required : MemberUse.Optional, null, As.List(item), chinese, english);
        }

        return value ?? [];
    }
}
