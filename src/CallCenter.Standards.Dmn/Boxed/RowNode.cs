using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A row of a relation: a context whose entries do not see each other.</summary>
internal sealed class RowNode(Place place, ImmutableArray<(string Name, Node Value)> cells) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => cells.Select(cell => cell.Name).Distinct(StringComparer.Ordinal).Count() == cells.Length
        ? run.Context([.. cells.Select(cell => new KeyValuePair<string, FeelValue>(cell.Name, cell.Value.Evaluate(run, scope)))])
        : run.Fail(Place, $"Two columns share a name.");

    public override void Write(StringBuilder text)
    {
        text.Append('{');
        for (int i = 0; i < cells.Length; i++)
        {
            text.Append(i > 0 ? ", " : "").Append(FeelName.IsPlain(cells[i].Name) ? cells[i].Name : FeelFormat.Quoted(cells[i].Name)).Append(": ");
            cells[i].Value.Write(text);
        }

        text.Append('}');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        var members = new Dictionary<string, ValueShape>(StringComparer.Ordinal);
        return cells.Select(cell => members.TryAdd(cell.Name, cell.Value.Shape(reader, scope))).ToList().TrueForAll(isNew => isNew) ? ValueShape.OfContext(members) : ValueShape.Nothing;
    }
}
