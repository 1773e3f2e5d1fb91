using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>A form of objects.</summary>
internal abstract class MembersForm<T> : Form<T>
{
    private readonly Lazy<ImmutableArray<MemberDefinition>> members;

    protected MembersForm() => members = new(() => Standards.Forms.Members.Of(this));

    public override FormKind Kind => FormKind.Object;

    public override ImmutableArray<MemberDefinition> Members => members.Value;

    public abstract override LocalizedText Words { get; }

    public override ImmutableArray<MemberDefinition> MembersIf(string name, string code) => Standards.Forms.Members.Of(this, (name, code));

    /// <summary>Names the members in order; gives the value made of what was read, or the one given.</summary>
    public abstract T Visit(Members members, T? value, bool isGiven);

    public override bool TryRead(in JsonElement json, FormReader reader, out T value) => reader.Members.TryRead(json, this, out value);

    public override void Check(FormReader places, T value) => Visit(places.Checks, value, isGiven: true);

    public override void Write(FormWriter writer, T value)
    {
        writer.Json.WriteStartObject();
        writer.WriteMembers(this, value);
        writer.Json.WriteEndObject();
    }
}
