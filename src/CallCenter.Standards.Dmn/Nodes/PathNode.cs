using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A member of a value; of a list, the member of every item.</summary>
internal sealed class PathNode(Place place, Node owner, string member) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => Of(run, owner.Evaluate(run, scope));

    public override void Write(StringBuilder text)
    {
        owner.Write(text);
        text.Append('.').Append(member);
    }

    private FeelValue Of(Run run, FeelValue value) => value switch
    {
        FeelContext context => context.Find(member) ?? run.Fail(Place, $"There is no '{member}' in the context."),
        FeelList list => run.List(list.Items.Select(item => Of(run, item))),
        _ => FeelProperties.Of(value, member) ?? run.Fail(Place, $"There is no '{member}' in {FeelWords.Of(value)}."),
    };
}
