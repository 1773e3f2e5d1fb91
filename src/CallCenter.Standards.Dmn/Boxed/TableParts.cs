using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>An input column: its expression, and the tests of its allowed values.</summary>
internal sealed record TableInput(Node Value, FeelType Type, Node? Allowed);

/// <summary>An output column; its name is empty where it is the only one. Its allowed values are in order of priority.</summary>
internal sealed record TableOutput(string Name, FeelType Type, Node? Allowed, Node? Default);

/// <summary>A rule: one test for each input, one expression for each output.</summary>
internal sealed record TableRule(ImmutableArray<Node> Tests, ImmutableArray<Node> Outputs)
{
    /// <summary>Whether every test holds for its input.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="inputs">The values of the inputs.</param>
    /// <param name="from">The first that is asked; those before it are known to hold.</param>
    public bool Matches(Run run, Scope[] inputs, int from = 0)
    {
        for (int i = from; i < Tests.Length; i++)
        {
            if (Tests[i].Evaluate(run, inputs[i]) != FeelBoolean.True)
            {
                return false;
            }
        }

        return true;
    }
}
