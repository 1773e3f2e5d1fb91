using System.Collections.Immutable;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Two small workflows in lines, the inner one of which may run in a state of the outer one; sound or not.</summary>
public sealed record WrittenWorkflows(ImmutableArray<string> Outer, ImmutableArray<string> Inner)
{
    private const int MostStates = 4;

    internal WorkflowDefinition OuterDefinition => DrawnWorkflow.Of("outer", [.. Outer]);

    internal WorkflowDefinition InnerDefinition => DrawnWorkflow.Of("inner", [.. Inner]);

    /// <summary>Any two, most of them unsound.</summary>
    public static Arbitrary<WrittenWorkflows> Any() => Arb.From(Of(0), Shrink);

    /// <summary>Two with few faults, so that many are sound.</summary>
    public static Arbitrary<WrittenWorkflows> Tidy() => Arb.From(Of(1), Shrink);

    public override string ToString() => string.Join("\n", [.. Outer, "--", .. Inner]);

    private static Gen<WrittenWorkflows> Of(int tidiness) =>
        from inner in Lines("x", "d", tidiness, false)
        from outer in Lines("s", "c", tidiness, true)
        select new WrittenWorkflows(outer, inner);

    private static Gen<ImmutableArray<string>> Lines(string state, string command, int tidiness, bool holdsInner) =>
        from count in Gen.Choose(1, MostStates)
        from steps in Gen.Choose(0, 6).SelectMany(many => Gen.CollectToArray(Enumerable.Range(0, many), i => Step(state, command, count, tidiness, i)))
        from onwards in Gen.CollectToArray(Enumerable.Range(0, count), i => Gen.Frequency(
            (tidiness == 0 ? 1 : 8, Gen.Constant<string?>($"{state}{i} → {(i + 1 < count ? $"{state}{i + 1}" : "end")}: on{i}")), (1, Gen.Constant<string?>(null))))
        from timed in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, from i in Gen.Choose(0, count - 1) select (string?)$"{state}{i} → end after PT1H: lapse"))
        from runs in holdsInner ? Gen.Frequency((1, Gen.Constant<string?>(null)), (2, from i in Gen.Choose(0, count - 1) from back in Target(state, count) select (string?)$"{state}{i} runs inner: end → {back}")) : Gen.Constant<string?>(null)
        from opening in Gen.Elements("open → {0}0", "open → {0}0 +topic", "open → {0}0 +topic !topic", tidiness == 0 ? "open → {0}0 !segment" : "open → {0}0 +segment")
        from given in Gen.Elements<string?>(null, null, "given segment")
        select (ImmutableArray<string>)[string.Format(System.Globalization.CultureInfo.InvariantCulture, opening, state), .. new[] { given, runs, timed }.OfType<string>(), .. onwards.OfType<string>(), .. steps, .. Enumerable.Range(0, count).Select(i => $"{state}{i} → .: stay{i}"), "final end"];

    private static Gen<string> Step(string state, string command, int count, int tidiness, int number) =>
        from home in Gen.Choose(0, count - 1)
        from to in Gen.Frequency((6, Target(state, count)), (1, Gen.Constant(".")))
        from shared in Gen.Choose(0, 3)
        from roles in Gen.Frequency((8, Gen.Constant("")), (2, Gen.Constant(" [lead]")), (tidiness == 0 ? 1 : 0, Gen.Constant(" []")))
        from guard in Gen.Frequency((tidiness == 0 ? 1 : 3, Gen.Constant("")), (2, Gen.Elements(WorkflowModel.Guards.Select(known => known.Text).Where(text => tidiness == 0 || text != "{level: [5..1]}").ToArray())))
        from collects in Gen.Elements("", "", " +topic", " +segment")
        from requires in Gen.Elements("", "", "", " !topic", " !segment", " !topic !segment")
        select $"{state}{home} → {to}: {(shared == 0 ? "c0" : $"{command}{(tidiness == 0 ? number % 3 : number)}")}{roles} {guard}{collects}{requires}";

    private static Gen<string> Target(string state, int count) => Gen.Choose(0, count).Select(i => i == count ? "end" : $"{state}{i}");

    private static IEnumerable<WrittenWorkflows> Shrink(WrittenWorkflows written)
    {
        bool CanGo(string line) => !line.StartsWith("open", StringComparison.Ordinal) && !line.StartsWith("final", StringComparison.Ordinal);
        foreach (string line in written.Outer.Where(CanGo))
        {
            yield return written with { Outer = written.Outer.Remove(line) };
        }

        foreach (string line in written.Inner.Where(CanGo))
        {
            yield return written with { Inner = written.Inner.Remove(line) };
        }
    }
}
