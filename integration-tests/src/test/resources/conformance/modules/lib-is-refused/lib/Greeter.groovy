class Greeter {
    static String greet(String name) { "hello $name" }
}
