def repeat(word: String, times: Integer) -> String {
    return word * times
}

def first(all: List<Map<String, Integer>>) -> Integer? {
    all ? all[0].n : null
}

workflow {
    def text: String = repeat('ab', 2)
    def join = { left: String, right: Integer -> "$left$right" }
    def (a: Integer, b: Integer) = [3, 4]
    println "$text ${join('x', 1)} ${a + b} ${first([[n: 5]])} ${first([])}"
}
