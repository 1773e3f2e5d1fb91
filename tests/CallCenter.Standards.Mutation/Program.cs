using System.CommandLine;
using CallCenter.Standards.Mutation;

var areas = new Argument<string[]>("area") { Description = "Top folders of the core, or packages beside it (Logs, Dmn …); 'all' for every one.", Arity = ArgumentArity.ZeroOrMore };
var mutants = new Option<int>("--mutants") { Description = "How many mutants are drawn of an area.", DefaultValueFactory = _ => 400 };
var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", DefaultValueFactory = _ => 1 };
var workers = new Option<int>("--workers") { Description = "How many mutants are run at a time.", DefaultValueFactory = _ => 1 };
var quick = new Option<bool>("--quick") { Description = "Does not run what is left once more by all tests of the area." };
var changed = new Option<string?>("--changed") { Description = "Instead of areas: the lines changed since a commit, main where none is given.", Arity = ArgumentArity.ZeroOrOne };

var command = new RootCommand("Changes the code in many small ways and tells which changes no test notices.") { areas, mutants, seed, workers, quick, changed };
command.SetAction(given =>
{
    string repository = Directory.GetCurrentDirectory();
    var run = new MutationRun(repository, given.GetValue(mutants), given.GetValue(seed), given.GetValue(workers), !given.GetValue(quick));
    if (given.GetResult(changed) is not null)
    {
        return run.RunChanged(given.GetValue(changed) ?? "main") ? 0 : 1;
    }

    string[] names = given.GetValue(areas) is ["all"] ? [.. Area.All(repository).Select(area => area.Name)] : given.GetValue(areas) ?? [];
    string[] unknown = [.. names.Where(name => Area.Find(repository, name) is null)];
    if (names.Length == 0 || unknown.Length > 0)
    {
        Console.Error.WriteLine($"{(names.Length == 0 ? "Which area?" : $"No area: {string.Join(", ", unknown)}.")} One of: {string.Join(", ", Area.All(repository).Select(area => area.Name))}");
        return 2;
    }

    bool met = true;
    foreach (string name in names)
    {
        met &= run.Run(Area.Find(repository, name)!);
    }

    return met ? 0 : 1;
});
return command.Parse(args).Invoke();
