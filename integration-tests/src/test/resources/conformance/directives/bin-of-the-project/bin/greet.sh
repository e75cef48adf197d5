#!/bin/bash
printf 'hello %s' "$1"
