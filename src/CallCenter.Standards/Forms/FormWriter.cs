using System.Runtime.InteropServices;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Writes values by their forms.</summary>
internal sealed class FormWriter
{
    private readonly Members members;
    private Form? current;

    public FormWriter(Utf8JsonWriter json)
    {
        Json = json;
        members = new Members(this);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>
    /// Whether what could not be read back is refused. Otherwise it is written somehow, and told apart from everything else: for values that are compared, not kept.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>Which members are left out, where a part of a value is wanted; none unless given.</summary>
    public Func<Form, string, bool>? IsLeftOut { get; init; }

    /// <summary>Whether what may stand in any order, such as the fields that a condition asks, is written in one: for hashes.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>Whether members at their defaults may be written too, which saves finding out.</summary>
    public bool WritesDefaults { get; init; }

    public void WriteMembers<T>(MembersForm<T> form, T value)
    {
        Form? outer = current;
        current = form;
        form.Visit(members, value, isGiven: true);
        current = outer;
    }

    /// <summary>Writes a value that is not null.</summary>
    /// <exception cref="ArgumentException">The writer is strict, and the value could not be read back.</exception>
    public void Write<T>(Form<T> form, T value)
    {
        if (IsStrict && form.IsNone(value))
        {
            Refuse(Form<T>.NoneMessage);
        }

        form.Write(this, value);
    }

    /// <summary>Writes a text.</summary>
    /// <exception cref="ArgumentException">It holds half a surrogate pair, which is no character: it would be read back as another text.</exception>
    public void Text(string text)
    {
        if (HalfOf(text) is >= 0 and var half)
        {
            Refuse(HalfMessage(half));
            text = Convert.ToHexString(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        Json.WriteStringValue(text);
    }

    /// <summary>Writes a number in the one way: without zeros at its end, and 0 without a sign, so that 3, 3.0 and 30e-1 are one content.</summary>
    public void Number(decimal number) => Json.WriteNumberValue(ExactDecimal.Shortest(number));

    /// <summary>Says that what is written could not be read back.</summary>
    /// <exception cref="ArgumentException">The writer is strict.</exception>
    public void Refuse(FindingWords message)
    {
        if (IsStrict)
        {
            throw new ArgumentException(message.ToString());
        }
    }

    /// <summary>Whether a member can be written; refused where it is null although it is always given.</summary>
    public bool IsGiven<T>(string name, T value)
    {
        if (value is null)
        {
            Refuse($"Member '{name}' is null.");
        }

        return value is not null;
    }

    /// <summary>Where a text holds half a surrogate pair; −1 where it does not.</summary>
    public static int HalfOf(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is said of a text that holds half a surrogate pair.</summary>
    public static FindingWords HalfMessage(int at) => $"The text has half a surrogate pair at character {at + 1}, which is no character.";

    /// <summary>Whether a member of what is being written is not wanted.</summary>
    public bool LeavesOut(string name) => IsLeftOut is not null && IsLeftOut(current!, name);

    /// <summary>Writes the name of a member; false where it is to be left out.</summary>
    public bool Names(string name)
    {
        if (LeavesOut(name))
        {
            return false;
        }

        Json.WritePropertyName(name);
        return true;
    }
}
