using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>Functions of contexts (DMN 1.5, table 77).</summary>
internal static class ContextFunctions
{
    private const string Key = "key";
    private const string Value = "value";

    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("get value(m: context, key: string): any", static (run, a) => a.Context(0).Find(a.Text(1)) ?? run.Fail($"There is no '{Excerpt.Of(a.Text(1))}' in the context.")),
        ("get entries(m: context): list<context>", static (run, a) => run.List(a.Context(0).Entries.Select(entry => run.Context([new(Key, new FeelText(entry.Key)), new(Value, entry.Value)])))),
        ("context(entries: list): context", static (run, a) => OfEntries(run, a.List(0).Items)),
        ("context put(context: context, key: string, value: any): context", static (run, a) => Put(run, a.Context(0), a.Text(1), a[2])),
        ("context put(context: context, keys: list, value: any): context", static (run, a) => Put(run, a.Context(0), a.List(1).Items.AsSpan(), a[2])),
        ("context merge(contexts: list): context", static (run, a) => Merge(run, a.List(0).Items)),
    ];

    private static FeelValue OfEntries(Run run, ImmutableArray<FeelValue> entries)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FeelValue entry in entries)
        {
            if (entry is not FeelContext context || context.Find(Key) is not FeelText key || context.Find(Value) is not { } value)
            {
                return run.Fail($"An entry has a key, a string, and a value.");
            }

            if (!seen.Add(key.Value))
            {
                return run.Fail($"The key '{Excerpt.Of(key.Value)}' is given twice.");
            }

            members.Add(new(key.Value, value));
        }

        return run.Context(members.ToImmutable());
    }

    private static FeelValue Put(Run run, FeelContext context, string key, FeelValue value)
    {
        int at = context.Entries.ToList().FindIndex(entry => entry.Key == key);
        KeyValuePair<string, FeelValue> put = new(key, value);
        return run.Context(at < 0 ? context.Entries.Add(put) : context.Entries.SetItem(at, put));
    }

    private static FeelValue Put(Run run, FeelContext context, ReadOnlySpan<FeelValue> keys, FeelValue value)
    {
        if (keys.IsEmpty || keys[0] is not FeelText key)
        {
            return run.Fail($"Keys are strings, at least one.");
        }

        if (keys.Length == 1)
        {
            return Put(run, context, key.Value, value);
        }

        if (context.Find(key.Value) is not FeelContext inner)
        {
            return run.Fail($"'{Excerpt.Of(key.Value)}' is no context in the context.");
        }

        FeelValue nested = Put(run, inner, keys[1..], value);
        return nested.IsNull ? nested : Put(run, context, key.Value, nested);
    }

    private static FeelValue Merge(Run run, ImmutableArray<FeelValue> contexts)
    {
        var order = new List<string>();
        var merged = new Dictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (FeelValue one in contexts)
        {
            if (one is not FeelContext context)
            {
                return run.Fail($"A context is needed here, not {FeelWords.Of(one)}.");
            }

            foreach ((string key, FeelValue value) in context.Entries)
            {
                run.Step();
                if (!merged.ContainsKey(key))
                {
                    order.Add(key);
                }

                merged[key] = value;
            }
        }

        return run.Context([.. order.Select(key => new KeyValuePair<string, FeelValue>(key, merged[key]))]);
    }
}
