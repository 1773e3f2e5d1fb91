using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>A form whose failure hinders no check of what holds the value.</summary>
internal sealed class NoteForm<T>(Form<T> inner, T standIn) : Form<T>
{
    public override FormKind Kind => inner.Kind;

    public override ImmutableArray<MemberDefinition> Members => inner.Members;

    public override ImmutableArray<Form> Parts => inner.Parts;

    public override ImmutableArray<string> Values => inner.Values;

    public override string? Pattern => inner.Pattern;

    public override Form Bare => inner.Bare;

    public override LocalizedText? Words => inner.Words;

    public override NumberRange? Range => inner.Range;

    public override ImmutableArray<string> OneNeeded => inner.OneNeeded;

    public override bool HasStandIn => true;

    public override T StandIn => standIn;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value) => inner.TryRead(json, reader, out value);

    public override void Check(FormReader places, T value) => inner.Check(places, value);

    public override void Write(FormWriter writer, T value) => inner.Write(writer, value);
}
