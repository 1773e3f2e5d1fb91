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

    /// <summary>Which members are left out; none, but in tests of what that is noticed by.</summary>
    public Func<Form, string, bool>? IsLeftOut { get; init; }

    public void Write<T>(MembersForm<T> form, T value)
    {
        Form? outer = current;
        current = form;
        form.Visit(members, value, isGiven: true);
        current = outer;
    }

    /// <summary>Writes the name of a member; false where it is to be left out.</summary>
    public bool Names(string name)
    {
        if (IsLeftOut is not null && IsLeftOut(current!, name))
        {
            return false;
        }

        Json.WritePropertyName(name);
        return true;
    }
}
