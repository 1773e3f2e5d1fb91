using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>A decision service as a function of its inputs.</summary>
internal sealed class ServiceFunction(ServiceElement service, ModelInstance instance) : FeelFunction
{
    public override string Name => service.Name;

    internal override FeelValue Invoke(Run run, FeelValue[] arguments, ImmutableArray<string> names)
    {
        if (arguments.Length != service.Inputs.Length)
        {
            return run.Fail($"'{Name}' takes {service.Inputs.Length} arguments, not {arguments.Length}.");
        }

        var ordered = new FeelValue[arguments.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            int given = names.IsDefault ? i : names.IndexOf(service.Inputs[i].Element.Name);
            if (given < 0)
            {
                return run.Fail($"'{Name}' is not given '{service.Inputs[i].Element.Name}'.");
            }

            ordered[i] = arguments[given];
        }

        run.Enter();
        FeelValue value = instance.Serve(service, ordered);
        run.Leave();
        return value;
    }
}
